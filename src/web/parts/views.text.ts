import { texts } from '../language.ts';

export const viewsText = texts(
  {
    label: 'Các loại văn bản',
    regulations: 'Văn bản quy định',
    topics: 'Theo chủ đề',
    rules: 'Mức quy định',
    standards: 'Tiêu chuẩn',
    drafts: 'Dự thảo',
    documents: 'Quyết định, giấy tờ',
  },
  {
    label: 'Kinds of documents',
    regulations: 'Regulations',
    topics: 'By topic',
    rules: 'Figures',
    standards: 'Standards',
    drafts: 'Drafts',
    documents: 'Decisions and papers',
  },
);
