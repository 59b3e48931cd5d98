import type { Facts } from '../reports.facts.ts';
import type { Block, Section } from '../reports.schema.ts';
import { gap, heading, item, note, type Pen, paragraph, say } from '../reports.writing.ts';
import { evaluatedYears, gradeKeys } from './five-year.evaluation.ts';
import { periodWords, yearsSpan } from './five-year.words.text.ts';

/** Section IV: the nine groups of tasks; those that the record counts are told by its figures. */
export const results = (facts: Facts, pen: Pen): Section => ({
  heading: 'IV. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP CỦA NGHỊ QUYẾT',
  blocks: [
    heading(
      2,
      '1. Nâng cao nhận thức, tiếp tục đổi mới, nâng cao chất lượng, hiệu quả công tác cán bộ của tổ chức công đoàn',
    ),
    paragraph(
      'results.awareness',
    )`${gap('Kết quả tuyên truyền, nâng cao nhận thức về công tác cán bộ công đoàn')}`,
    heading(
      2,
      '2. Hoàn thiện hệ thống các quy định và thực hiện đồng bộ các quy định về công tác cán bộ trong tổ chức công đoàn',
    ),
    paragraph(
      'results.rules',
    )`${gap('Số, ngày các quy định về tiêu chuẩn chức danh, đánh giá, quy hoạch, luân chuyển, phân cấp quản lý cán bộ đã ban hành')}`,
    heading(2, '3. Đổi mới công tác đánh giá cán bộ công đoàn'),
    ...evaluation(facts, pen),
    heading(2, '4. Chủ động trong công tác quy hoạch cán bộ công đoàn'),
    planning(pen),
    heading(2, '5. Tăng cường công tác luân chuyển cán bộ'),
    paragraph(
      'results.movement',
    )`Giai đoạn ${yearsSpan(facts)} đã thực hiện ${pen.counted('movement.rotations', 'lượt luân chuyển cán bộ')}, ${pen.counted('movement.transfers', 'lượt điều động cán bộ')} và ${pen.counted('movement.secondments', 'lượt biệt phái cán bộ')}${note(`Tính theo ngày ký quyết định, ${periodWords(facts)}.`)}.`,
    heading(2, '6. Nâng cao hiệu quả quản lý, bố trí sử dụng cán bộ'),
    appointment(facts, pen),
    heading(2, '7. Tiếp tục đẩy mạnh và nâng cao hiệu quả công tác đào tạo, bồi dưỡng cán bộ công đoàn'),
    ...training(facts, pen),
    heading(2, '8. Quan tâm chăm lo thực hiện chính sách đối với cán bộ công đoàn'),
    paragraph(
      'results.policy',
    )`${gap('Kết quả thực hiện chế độ, chính sách; sắp xếp tổ chức bộ máy, tinh giản biên chế')}`,
    heading(
      2,
      '9. Nâng cao chất lượng, hiệu quả công tác kiểm tra, giám sát về công tác cán bộ; kiện toàn, nâng cao chất lượng đội ngũ cán bộ làm công tác tổ chức cán bộ ở các cấp công đoàn',
    ),
    paragraph(
      'results.inspection',
    )`${gap('Số cuộc kiểm tra, giám sát và kết quả kiện toàn đội ngũ làm công tác tổ chức cán bộ')}`,
  ],
});

function evaluation(facts: Facts, pen: Pen): Block[] {
  const years = evaluatedYears(facts);
  const graded = years.filter((year) => gradeKeys(year).some((key) => pen.known(key) !== null));
  const last = graded.at(-1);
  if (last === undefined)
    return [
      paragraph(
        'results.evaluation',
      )`Kết quả đánh giá, xếp loại cán bộ công đoàn chuyên trách hằng năm: chưa có số liệu.`,
    ];
  const [excellent, good, completed, notCompleted] = gradeKeys(last);
  const missing = years.filter((year) => !graded.includes(year));
  const unknown = missing.length > 0 ? ` Chưa có số liệu xếp loại của năm ${missing.join(', ')}.` : '';
  return [
    paragraph(
      'results.evaluation',
    )`Kết quả đánh giá, xếp loại cán bộ hằng năm nêu tại Phụ lục 2. Năm ${String(last)}: hoàn thành xuất sắc nhiệm vụ ${pen.count(excellent)}, hoàn thành tốt nhiệm vụ ${pen.count(good)}, hoàn thành nhiệm vụ ${pen.count(completed)}, không hoàn thành nhiệm vụ ${pen.count(notCompleted)}.${unknown}`,
  ];
}

function planning(pen: Pen): Block {
  if (pen.known('planning.planned') === null)
    return paragraph(
      'results.planning',
    )`Số cán bộ được quy hoạch các chức danh lãnh đạo, quản lý: chưa có số liệu.`;
  return paragraph(
    'results.planning',
  )`Số cán bộ được quy hoạch các chức danh lãnh đạo, quản lý: ${pen.count('planning.planned')}; tỷ lệ nữ ${pen.percent('planning.womenShare')}, cán bộ trẻ ${pen.percent('planning.youngShare')}, dân tộc thiểu số ${pen.percent('planning.minorityShare')}.`;
}

function appointment(facts: Facts, pen: Pen): Block {
  const said = say`Giai đoạn ${yearsSpan(facts)} đã thực hiện ${pen.counted('appointment.appointments', 'lượt bổ nhiệm')} và ${pen.counted('appointment.reappointments', 'lượt bổ nhiệm lại cán bộ')}`;
  const inPlan =
    pen.known('appointment.inPlanShare') === null
      ? []
      : say`; ${pen.percent('appointment.inPlanShare')} cán bộ được bổ nhiệm có trong quy hoạch`;
  return paragraph('results.appointment')`${said}${inPlan}.`;
}

function training(facts: Facts, pen: Pen): Block[] {
  const turns = (key: string) => pen.count(`training.participations.${key}`, 'lượt người');
  return [
    item(
      'results.training',
    )`Cử ${pen.counted('training.participations.total', 'lượt cán bộ công đoàn')} tham gia các lớp đào tạo, bồi dưỡng, trong đó: cao cấp lý luận chính trị ${turns('theoryAdvanced')}; trung cấp lý luận chính trị ${turns('theoryIntermediate')}; quản lý nhà nước ${turns('stateManagement')}; thạc sĩ ${turns('master')}; lý luận, nghiệp vụ công đoàn ${turns('unionTheory')}; quốc phòng, an ninh và các lớp khác ${turns('other')}${note(`Tính theo ngày khai giảng, ${periodWords(facts)}.`)}.`,
    item(
      'results.classes',
    )`Các cấp công đoàn đã mở ${pen.counted('training.classes', 'lớp tập huấn nghiệp vụ công đoàn')} với ${pen.counted('training.classAttendances', 'lượt cán bộ tham dự')}.`,
  ];
}
