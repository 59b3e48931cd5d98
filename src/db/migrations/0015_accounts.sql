-- Accounts are searched by name and told apart by whether anybody ever signed in to them.

alter table account
  -- Folded login and name, as they are typed when one searches.
  add column search_key text not null default '',
  add column signed_in_at timestamptz;
grant select (search_key, signed_in_at) on account to thenchot_app;
update account a set
  search_key = a.login || ' ' || lower(translate(
    regexp_replace(normalize(a.full_name, NFD), '[' || chr(768) || '-' || chr(879) || ']', '', 'g'), 'đĐ', 'dD')),
  signed_in_at = (select max(t.at) from trail t where t.subject = 'session' and t.subject_id = a.id
    and t.detail->>'outcome' in ('signed_in', 'set_up'));
