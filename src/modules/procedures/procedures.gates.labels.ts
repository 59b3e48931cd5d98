/** Gates that the engine judges itself, as they are told. */
export const gateWords = {
  moratorium: {
    vi: 'Quy trình này không đang tạm dừng ở đơn vị',
    en: 'The procedure is not paused in the unit',
  },
  dossier: { vi: 'Hồ sơ đủ giấy tờ còn hiệu lực', en: 'The dossier is whole and nothing in it has expired' },
  vacancy: { vi: 'Chức vụ còn chỗ trống', en: 'The post has a vacancy' },
} as const;
