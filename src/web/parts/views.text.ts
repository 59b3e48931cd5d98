import { texts } from '../language.ts';

export const viewsText = texts(
  {
    label: 'Các loại văn bản',
    regulations: 'Văn bản quy định',
    topics: 'Theo chủ đề',
    rules: 'Mức quy định',
    standards: 'Tiêu chuẩn',
    equivalences: 'Tương đương',
    drafts: 'Dự thảo',
    documents: 'Quyết định, giấy tờ',
  },
  {
    label: 'Kinds of documents',
    regulations: 'Regulations',
    topics: 'By topic',
    rules: 'Figures',
    standards: 'Standards',
    equivalences: 'Equivalences',
    drafts: 'Drafts',
    documents: 'Decisions and papers',
  },
);
