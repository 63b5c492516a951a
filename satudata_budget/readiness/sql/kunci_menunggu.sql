-- Which keys are not tested yet? Those handed over first, the longest waiting ahead.
select id, kode_tempat, status, tanggal
from akses
where komponen = $kunci and status <> 'teruji'
order by status = 'belum', tanggal, kode_tempat
