-- Whose record is open to an account is asked with every reading of people; the few reasons of the day are found at once.

create index trail_disclosure on trail (at) where subject = 'disclosure';
