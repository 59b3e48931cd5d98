-- Where a unit has its seat, as lists of units say it.

select add_fact_column('unit', 'address', 'text');
