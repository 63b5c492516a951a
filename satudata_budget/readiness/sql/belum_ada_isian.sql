-- Has nobody entered or reported anything yet?
select not (
    exists (from anggaran)
    or exists (from aset)
    or exists (from pegawai)
    or exists (from akses)
    or exists (from laporan)
)
