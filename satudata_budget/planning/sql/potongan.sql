-- Which component's budget at a place has been cut below zero, and to what net sum?
-- A score counts such a sum as nothing, but a purchase has to fill the hole first (method, sections 3 and 7).
-- Parameters: $tahun, $tahap. Moment: getvariable('pada'), through the views.

select
    if(kode_penerima = '', kode_unit, kode_penerima) as kode_tempat,
    komponen,
    sum(pagu)::bigint as pagu
from anggaran
where tahun = $tahun and tahap = $tahap and komponen <> ''
group by all
having sum(pagu) < 0
order by all
