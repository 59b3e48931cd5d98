import { asOf, testFigures } from '../../../tests/harness/figures.ts';
import type { World } from '../../../tests/harness/world.ts';

const sent = 'training.participations.';

const send = (world: World, unit: number, person: number, kind: string, on: string | null) =>
  world.insert('participation', {
    person_id: person,
    unit_id: unit,
    engagement: 'full_time',
    course: kind,
    course_key: kind,
    kind,
    from_on: on,
  });
const hold = (world: World, unit: number, on: string, attendances: number) =>
  world.insert('training_class', { unit_id: unit, name: 'Lớp', name_key: 'lop', opened_on: on, attendances });
const move = (world: World, unit: number, person: number, kind: string, on: string) =>
  world.insert('movement', { person_id: person, unit_id: unit, kind, decided_on: on });
const appoint = (world: World, unit: number, person: number, kind: string, on: string) =>
  world.insert('appointment', { person_id: person, unit_id: unit, kind, decided_on: on });
const grade = (world: World, unit: number, person: number, year: number, given: string) =>
  world.insert('evaluation', { person_id: person, unit_id: unit, year, grade: given });
const plan = (world: World, unit: number, person: number, more: Record<string, unknown> = {}) =>
  world.insert('plan_entry', {
    person_id: person,
    unit_id: unit,
    title: 'chair',
    title_text: 'Chủ tịch',
    title_key: 'chu tich',
    term_from: 2023,
    term_to: 2028,
    from_on: '2022-01-01',
    ...more,
  });

await testFigures([
  {
    title: 'đào tạo theo ngày đầu, cả hai đầu kỳ đều tính; phần còn lại là lớp khác',
    build: async (world, province, district) => {
      const person = await world.stand({ unit: province });
      await send(world, province, person, 'theory_advanced', '2019-01-01');
      await send(world, province, person, 'theory_bachelor', '2020-01-01');
      await send(world, district, person, 'theory_intermediate', '2024-05-01');
      await send(world, province, person, 'state_management', '2021-01-01');
      await send(world, province, person, 'master', '2021-01-02');
      await send(world, province, person, 'union_theory', '2021-01-03');
      for (const kind of ['other', 'defence', 'doctor', 'theory_elementary'])
        await send(world, province, person, kind, '2022-01-01');
      await send(world, province, person, 'master', '2018-12-31');
      await send(world, province, person, 'master', '2024-05-02');
      await send(world, province, person, 'master', null);
    },
    expect: {
      [`${sent}total`]: 10,
      [`${sent}theoryAdvanced`]: 2,
      [`${sent}theoryIntermediate`]: 1,
      [`${sent}stateManagement`]: 1,
      [`${sent}master`]: 1,
      [`${sent}unionTheory`]: 1,
      [`${sent}other`]: 4,
      'training.classes': null,
    },
  },
  {
    title: 'lớp tập huấn theo ngày khai giảng; kỳ không có lớp thì bằng không',
    build: async (world, province, district) => {
      await hold(world, province, '2019-01-01', 100);
      await hold(world, district, '2024-05-01', 50);
      await hold(world, province, '2018-12-31', 7);
      await hold(world, province, '2024-05-02', 9);
    },
    expect: { 'training.classes': 2, 'training.classAttendances': 150 },
  },
  {
    title: 'chỉ có lớp trước kỳ: số không, và không lượt dự',
    build: (world, province) => hold(world, province, '2018-12-31', 7),
    expect: { 'training.classes': 0, 'training.classAttendances': 0 },
  },
  {
    title: 'chỉ có lớp sau kỳ: chưa biết',
    build: (world, province) => hold(world, province, '2024-05-02', 7),
    expect: { 'training.classes': null, 'training.classAttendances': null },
  },
  {
    title: 'luân chuyển, điều động theo ngày quyết định, mỗi lượt một lần',
    build: async (world, province, district) => {
      const person = await world.stand({ unit: province });
      await move(world, province, person, 'rotation', '2019-01-01');
      await move(world, district, person, 'rotation', '2024-05-01');
      await move(world, province, person, 'rotation', '2018-12-31');
      await move(world, province, person, 'transfer', '2020-01-01');
      await move(world, province, person, 'transfer', '2024-05-02');
    },
    expect: { 'movement.rotations': 2, 'movement.transfers': 1, 'movement.secondments': 0 },
  },
  {
    title:
      'bổ nhiệm trong quy hoạch: người có tên trong quy hoạch ngày quyết định, trên các lượt bổ nhiệm mới',
    build: async (world, province) => {
      const [planned, late, never] = [
        await world.stand({ unit: province }),
        await world.stand({ unit: province }),
        await world.stand({ unit: province }),
      ];
      await plan(world, province, planned, { from_on: '2022-01-01' });
      await plan(world, province, late, { from_on: '2023-01-02' });
      await appoint(world, province, planned, 'appointment', '2022-01-01');
      await appoint(world, province, late, 'appointment', '2023-01-01');
      await appoint(world, province, never, 'appointment', '2023-01-01');
      await appoint(world, province, never, 'reappointment', '2023-01-01');
    },
    expect: {
      'appointment.appointments': 3,
      'appointment.reappointments': 1,
      'appointment.inPlanShare': 33.3,
      'appointment.standardsMetShare': null,
    },
  },
  {
    title: 'chưa có quy hoạch nào thì không nói được ai ngoài quy hoạch',
    build: async (world, province) =>
      appoint(world, province, await world.stand({ unit: province }), 'appointment', '2023-01-01'),
    expect: { 'appointment.appointments': 1, 'appointment.inPlanShare': null },
  },
  {
    title: 'xếp loại của người đang công tác, dù được xếp loại ở đâu',
    build: async (world, province, _district, union) => {
      const elsewhere = await world.unit({ kind: 'provincial_federation', name: 'Tỉnh khác' });
      const [stays, partTime, left] = [
        await world.stand({ unit: province }),
        await world.stand({ unit: union, engagement: 'part_time' }),
        await world.stand({ unit: province, toOn: asOf }),
      ];
      await grade(world, elsewhere, stays, 2022, 'good');
      await grade(world, province, stays, 2023, 'excellent');
      await grade(world, province, partTime, 2023, 'not_completed');
      await grade(world, province, left, 2023, 'completed');
      await grade(world, province, stays, 2025, 'good');
      await grade(world, province, stays, 2021, 'not_graded');
    },
    expect: {
      'evaluation.2021.good': 0,
      'evaluation.2022.good': 1,
      'evaluation.2022.excellent': 0,
      'evaluation.2023.excellent': 1,
      'evaluation.2023.completed': 0,
      'evaluation.2023.notCompleted': 1,
      'evaluation.2024.good': undefined,
      'evaluation.2025.good': undefined,
    },
  },
  {
    title: 'quy hoạch: mỗi người một lần; trẻ là chưa đủ 40 tuổi',
    build: async (world, province, district) => {
      const stand = (birth_on: string | null, sex: string) =>
        world.stand({
          unit: province,
          sex,
          birth_on,
          birth_precision: birth_on && 'day',
          ethnic_minority: sex === 'male',
        });
      const fortyToday = await stand('1984-05-01', 'male');
      const fortyTomorrow = await stand('1984-05-02', 'female');
      await plan(world, province, fortyToday);
      await plan(world, province, fortyTomorrow);
      await plan(world, district, fortyTomorrow, { title_key: 'khac' });
      await plan(world, province, await stand('1990-01-01', 'female'), { to_on: asOf });
      await plan(world, province, await stand('1990-01-01', 'female'), { from_on: '2024-05-02' });
      await plan(world, province, await stand('1990-01-01', 'female'), { term_from: 2018, term_to: 2023 });
    },
    expect: {
      'planning.planned': 2,
      'planning.womenShare': 50,
      'planning.youngShare': 50,
      'planning.minorityShare': 50,
      'planning.standardsMetShare': null,
    },
  },
  {
    title: 'ban chấp hành: số ghế, số có, số khuyết; ghế không rõ số thì không khuyết',
    build: async (world, province, district) => {
      const committee = (unit: number, more: Record<string, unknown>) =>
        world.insert('committee', { unit_id: unit, kind: 'executive', from_on: '2023-01-01', ...more });
      const seat = async (committeeId: number, unit: number, more: Record<string, unknown> = {}) =>
        world.insert('seat', {
          committee_id: committeeId,
          unit_id: unit,
          title: 'committee_member',
          from_on: '2023-01-01',
          person_id: await world.stand({
            unit,
            sex: 'female',
            birth_on: '1984-05-01',
            birth_precision: 'day',
          }),
          ...more,
        });
      const first = await committee(province, { size: 5 });
      await seat(first, province);
      await seat(first, province, { to_on: asOf });
      const standing = await committee(province, { size: 1, kind: 'standing' });
      await seat(standing, province);
      await seat(standing, province);
      await seat(await committee(district, {}), district);
      await seat(await committee(district, { kind: 'old', size: 9, to_on: asOf }), district);
    },
    expect: {
      'committee.seats': 6,
      'committee.filled': 4,
      'committee.vacant': 4,
      'committee.womenShare': 100,
      'committee.youngShare': 0,
    },
  },
  {
    title: 'đơn vị chuyển đi mang việc của mình theo cây của ngày việc xảy ra, người theo cây của ngày hỏi',
    build: async (world, province, district) => {
      const elsewhere = await world.unit({ kind: 'provincial_federation', name: 'Nơi đến' });
      const gone = await world.unit({ kind: 'grassroots_union', name: 'Chuyển đi', under: district });
      const person = await world.stand({ unit: gone });
      await world.stand({ unit: province });
      await world.move(gone, elsewhere, '2023-01-01');
      await hold(world, gone, '2022-12-31', 30);
      await hold(world, gone, '2023-01-01', 40);
      await send(world, gone, person, 'master', '2022-12-31');
    },
    expect: {
      'staffing.actual': 1,
      'training.classes': 1,
      'training.classAttendances': 30,
      [`${sent}master`]: 1,
    },
  },
]);
