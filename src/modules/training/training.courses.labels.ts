import { findTerm, type Term } from '../../lib/lexicon.ts';
import type { TrainingKind } from './training.labels.ts';

/** The first that fits decides: "lý luận nghiệp vụ công đoàn" is no political theory, "chuyên viên chính" no promotion. */
const kinds: readonly Term<TrainingKind>[] = [
  {
    code: 'union_theory',
    words: `
      lý luận nghiệp vụ công đoàn | lý luận và nghiệp vụ công đoàn | lý luận, nghiệp vụ công đoàn |
      lý luận nghiệp vụ CĐ | nghiệp vụ công đoàn | nghiệp vụ CĐ | NVCĐ | LLNVCĐ | LLNV công đoàn |
      LLNV CĐ | LLNV | lý luận công đoàn | nghiệp vụ công tác công đoàn |
      phương pháp hoạt động công đoàn | công tác công đoàn | nghiệp vụ cán bộ công đoàn |
      kỹ năng hoạt động công đoàn | nghiệp vụ hoạt động công đoàn`,
  },
  {
    code: 'theory_advanced',
    words: `
      cao cấp lý luận chính trị | cao cấp lí luận chính trị | cao cấp LLCT | cao cấp chính trị |
      cao cấp LL | CCLLCT | CC LLCT | CCCT | cao cấp lý luận | hoàn chỉnh cao cấp | =cao cấp`,
  },
  {
    code: 'theory_bachelor',
    words: 'cử nhân lý luận chính trị | cử nhân chính trị | cử nhân LLCT | đại học chính trị',
  },
  {
    code: 'theory_intermediate',
    words: `
      trung cấp lý luận chính trị | trung cấp lí luận chính trị | trung cấp LLCT |
      trung cấp chính trị | TCLLCT | TC LLCT | TCCT | trung cấp lý luận | =trung cấp | T cấp LLCT`,
  },
  {
    code: 'theory_elementary',
    words: `
      sơ cấp lý luận chính trị | sơ cấp LLCT | sơ cấp chính trị | SCLLCT | sơ cấp lý luận |
      cảm tình Đảng | nhận thức về Đảng | đảng viên mới`,
  },
  {
    code: 'state_management',
    words: `
      quản lý nhà nước | quản lí nhà nước | QLNN | chuyên viên chính | chuyên viên cao cấp |
      ngạch chuyên viên | CVC | CVCC | chuyên viên | ngạch cán sự | QLHCNN |
      quản lý hành chính nhà nước | bồi dưỡng ngạch | tiền công vụ`,
  },
  {
    code: 'defence',
    words: `
      quốc phòng | QPAN | QP AN | QPAN đối tượng | an ninh quốc phòng | GDQPAN | GDQP | KTQP |
      KTQPAN | ANQP | QP`,
  },
  {
    code: 'doctor',
    words: `
      tiến sĩ | tiến sỹ | nghiên cứu sinh | NCS | TS`,
  },
  {
    code: 'master',
    words: `
      thạc sĩ | thạc sỹ | cao học | ThS | Th sĩ |
      sau đại học`,
  },
  {
    code: 'foreign_language',
    words: `
      ngoại ngữ | tiếng Anh | Anh văn | tiếng Pháp | tiếng Trung | tiếng dân tộc | tiếng Mông |
      tiếng Thái | ngoại ngữ B1 | IELTS | TOEIC`,
  },
  {
    code: 'it',
    words: `
      tin học | công nghệ thông tin | CNTT | ƯDCNTT | chuyển đổi số | an toàn thông tin`,
  },
  {
    code: 'university',
    words: `
      đại học | ĐH | cử nhân | văn bằng 2 | hoàn chỉnh kiến thức đại học | liên thông đại học`,
  },
  {
    code: 'professional',
    words: `
      bồi dưỡng nghiệp vụ | nghiệp vụ | tập huấn | bồi dưỡng kỹ năng | kỹ năng |
      chuyên môn nghiệp vụ | bồi dưỡng chức danh | kế toán trưởng | lãnh đạo cấp phòng |
      cập nhật kiến thức | bồi dưỡng chuyên môn | bồi dưỡng`,
  },
];

/** What a course is, from its words. */
export const trainingKindOf = (course: string): TrainingKind => findTerm(course, kinds)?.code ?? 'other';
