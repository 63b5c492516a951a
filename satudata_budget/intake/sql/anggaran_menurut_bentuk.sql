-- From which forms do the budget rows of a scope come that an import wrote, how many lines, how much? One row a form.
-- The scope (a condition with its parameters) takes the place of the comment below.
select
    perubahan.jenis,
    count(distinct anggaran.baris_id) as baris,
    sum(anggaran.pagu)::bigint as pagu
from anggaran
-- Only these columns: the scope names columns of anggaran that perubahan has too.
inner join (select id, cara, jenis from perubahan) as perubahan on anggaran.perubahan_id = perubahan.id
where
    perubahan.cara = 'impor'
    and /* lingkup */
group by all
order by all
