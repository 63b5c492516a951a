-- When was this report last verified? Parameters: $kode_unit, $tahun, $tahap, $bagian. One row (the change set and the
-- day that the report names) or none. Moment: getvariable('pada').

select perubahan_id, tanggal
from riwayat.laporan
where
    kode_unit = $kode_unit
    and tahun = $tahun
    and tahap = $tahap
    and bagian = $bagian
    and status = 'diverifikasi'
    and perubahan_id <= getvariable('pada')
order by perubahan_id desc
limit 1
