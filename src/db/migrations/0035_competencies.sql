-- A competency framework is a standard of another kind: asked by post, with the level that each competency must reach.

select add_fact_column('standard', 'kind', $$text not null default 'title'$$);
alter table standard add constraint standard_kind check (kind in ('title', 'competency'));
