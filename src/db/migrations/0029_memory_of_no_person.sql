-- Values that name or identify one person are not remembered: what had been kept of them is forgotten.

delete from import_memory where about = 'value'
  and says ->> 'field' in ('fullName', 'familyName', 'givenName', 'otherName', 'identity', 'partyCard', 'chair', 'chairPhone', 'lecturer', 'rowKey');
