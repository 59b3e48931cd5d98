import { asOf, testFigures } from '../../../tests/harness/figures.ts';

const fullTime = 'cadres.fullTime.';
const all = 'cadres.all.';

await testFigures([
  {
    title: 'chưa có gì thì mọi số đều là không biết, trừ những đơn vị đã có',
    build: async () => {},
    expect: {
      'organisation.upperUnions': 1,
      'organisation.grassrootsUnions': 1,
      'organisation.members': null,
      'organisation.officeDepartments': null,
      'staffing.quota': null,
      'staffing.actual': null,
      'cadres.partTime.total': null,
      [`${all}total`]: null,
      'training.participations.total': null,
      'training.classAttendances': null,
      'movement.secondments': null,
      'appointment.appointments': null,
      'planning.planned': null,
      'committee.seats': null,
    },
  },
  {
    title: 'đơn vị được đếm từ ngày có đến trước ngày kết thúc',
    build: async (world, province, district) => {
      await world.unit({ kind: 'local_sector_union', name: 'Vừa lập', under: province, fromOn: asOf });
      await world.unit({
        kind: 'local_sector_union',
        name: 'Chưa lập',
        under: province,
        fromOn: '2024-05-02',
      });
      await world.unit({ kind: 'commune_union', name: 'Vừa hết', under: province, toOn: asOf });
      await world.unit({ kind: 'commune_union', name: 'Sắp hết', under: province, toOn: '2024-05-02' });
      await world.unit({ kind: 'occupational_union', name: 'Nghiệp đoàn', under: district });
      await world.unit({ kind: 'member_grassroots_union', name: 'Thành viên', under: district });
      await world.unit({ kind: 'office_department', name: 'Văn phòng', under: province });
    },
    expect: {
      'organisation.upperUnions': 3,
      'organisation.grassrootsUnions': 2,
      'organisation.officeDepartments': 1,
    },
  },
  {
    title: 'đoàn viên: số gần nhất đến hết ngày, của công đoàn cơ sở còn hoạt động',
    build: async (world, _province, district, union) => {
      const count = (unit: number, on: string, members: number | null) =>
        world.insert('unit_count', { unit_id: unit, counted_on: on, members });
      await count(union, '2023-01-01', 10);
      await count(union, asOf, 12);
      await count(union, '2024-05-02', 999);
      const other = await world.unit({ kind: 'grassroots_union', name: 'Số cũ', under: district });
      await count(other, '2020-01-01', 5);
      await count(other, '2021-01-01', null);
      const ended = await world.unit({ kind: 'grassroots_union', name: 'Hết', under: district, toOn: asOf });
      await count(ended, '2023-01-01', 100);
      await count(district, '2023-01-01', 1000);
    },
    expect: { 'organisation.members': 17 },
  },
  {
    title: 'biên chế được giao của năm, cộng các đơn vị',
    build: async (world, province, district) => {
      await world.insert('unit_quota', { unit_id: province, year: 2024, quota: 20 });
      await world.insert('unit_quota', { unit_id: district, year: 2024, quota: 4 });
      await world.insert('unit_quota', { unit_id: district, year: 2023, quota: 50 });
    },
    expect: { 'staffing.quota': 24 },
  },
  {
    title: 'hiện có: chuyên trách trong ngày; cơ quan là đơn vị và các ban của nó',
    build: async (world, province, district, union) => {
      const office = await world.unit({ kind: 'office_department', name: 'Ban', under: province });
      const below = await world.unit({ kind: 'office_department', name: 'Ban huyện', under: district });
      await world.stand({ unit: province });
      await world.stand({ unit: office });
      await world.stand({ unit: office, basis: 'contract' });
      await world.stand({ unit: district });
      await world.stand({ unit: below });
      await world.stand({ unit: province, fromOn: asOf });
      await world.stand({ unit: province, fromOn: '2024-05-02' });
      await world.stand({ unit: province, toOn: asOf });
      await world.stand({ unit: province, toOn: '2024-05-02' });
      await world.stand({ unit: union, engagement: 'part_time' });
    },
    expect: {
      'staffing.actual': 7,
      'staffing.payroll': 6,
      'staffing.contract': 1,
      'staffing.office.payroll': 4,
      'staffing.subordinate': 2,
      [`${fullTime}total`]: 7,
      'cadres.partTime.total': 1,
      [`${all}total`]: 8,
      [`${all}partTimeShare`]: 12.5,
    },
  },
  {
    title: 'một người hai chỗ đứng được đếm một lần, ở chỗ chuyên trách',
    build: async (world, province, district, union) => {
      const person = await world.stand({ unit: union, engagement: 'part_time' });
      await world.stand({ unit: district, personId: person, basis: 'contract' });
      await world.stand({ unit: province, personId: person });
      await world.stand({ unit: union, engagement: 'part_time' });
    },
    expect: {
      'staffing.actual': 1,
      'staffing.payroll': 1,
      'staffing.contract': 0,
      'staffing.office.payroll': 1,
      'cadres.partTime.total': 1,
      [`${all}total`]: 2,
    },
  },
  {
    title: 'mọi người đã rời đi thì là số không, không phải không biết',
    build: async (world, province) => {
      await world.stand({ unit: province, sex: 'female', toOn: '2023-01-01' });
    },
    expect: { 'staffing.actual': 0, [`${fullTime}female`]: 0, 'cadres.partTime.total': null },
  },
  {
    title: 'danh sách đầu tiên sau ngày thì chưa biết',
    build: (world, province) => world.stand({ unit: province, fromOn: '2024-05-02' }),
    expect: { 'staffing.actual': null, [`${fullTime}total`]: null },
  },
  {
    title: 'chất lượng: đếm người biết là có; không ai được hỏi thì không biết',
    build: async (world, province, district) => {
      await world.stand({
        unit: province,
        sex: 'female',
        party: true,
        degree: 'university',
        theory: 'bachelor',
      });
      await world.stand({ unit: province, sex: 'male', party: false, degree: 'doctor', theory: 'advanced' });
      await world.stand({
        unit: district,
        sex: null,
        party: null,
        degree: 'college',
        theory: 'intermediate',
      });
      await world.stand({
        unit: district,
        degree: 'technical_worker',
        theory: 'none',
        union_certificate: true,
      });
      await world.stand({ unit: district, degree: 'master', theory: 'elementary', foreign_language: true });
      await world.stand({ unit: district, degree: null, theory: null });
    },
    expect: {
      [`${fullTime}female`]: 1,
      [`${fullTime}party`]: 1,
      [`${fullTime}universityOrAbove`]: 3,
      [`${fullTime}technicalWorker`]: 1,
      [`${fullTime}theoryAdvanced`]: 2,
      [`${fullTime}theoryIntermediate`]: 1,
      [`${fullTime}foreignLanguage`]: 1,
      [`${fullTime}unionTheoryCertificate`]: 1,
      [`${fullTime}ethnicMinority`]: null,
    },
  },
  {
    title: 'tỷ lệ của toàn bộ cán bộ cần biết của cả hai loại; làm tròn nửa lên',
    build: async (world, province, _district, union) => {
      // 1 trong 16 là 6,25 %.
      await world.stand({ unit: province, degree: 'university', theory: 'advanced' });
      for (let at = 0; at < 15; at++)
        await world.stand({ unit: union, engagement: 'part_time', degree: at < 1 ? 'college' : null });
    },
    expect: {
      [`${all}total`]: 16,
      [`${all}partTimeShare`]: 93.8,
      [`${all}universityOrAboveShare`]: 6.3,
      [`${all}theoryAdvancedShare`]: null,
      [`${all}theoryIntermediateShare`]: null,
    },
  },
]);
