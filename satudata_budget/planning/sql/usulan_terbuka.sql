-- Which requests still wait for an answer, or for money? No parameters. Moment: getvariable('pada'), through the view.

select id, kode_unit, kode_tempat, komponen, jumlah, harga_satuan, alasan
from usulan
where status in ('diusulkan', 'disetujui')
order by kode_unit, kode_tempat, komponen, id
