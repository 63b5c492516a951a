-- The first schema: change sets, kept files, and one history table per table of the data package.
-- A row of schema riwayat is never changed; a save writes a new one and closes the one it follows with `sampai`.
-- `perubahan_id` is the change set that wrote the row, `sampai` the one that closed it (null: still open).

create schema riwayat;

create table perubahan (
    id bigint primary key,
    waktu timestamp not null,          -- UTC
    pelaku varchar not null,
    peran varchar not null,
    cara varchar not null,             -- paket, referensi, impor, isian, verifikasi, batal
    berkas_sha256 varchar not null default '',
    catatan varchar not null default '',
    membatalkan bigint                 -- the change set that this one takes back
);

create table berkas (
    sha256 varchar primary key,
    nama varchar not null,
    ukuran bigint not null,
    isi blob not null,
    diterima timestamp not null
);

create table riwayat.unit (
    kode varchar not null,
    nama varchar not null,
    tingkat varchar not null,
    penduduk bigint,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.desa (
    kode varchar not null,
    nama varchar not null,
    jenis varchar not null,
    kode_kecamatan varchar not null,
    penduduk bigint,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.kebutuhan (
    komponen varchar not null,
    nama varchar not null,
    pilar varchar not null,
    tingkat varchar not null,
    jumlah_pokok decimal(18, 3) not null,
    jumlah_per_desa decimal(18, 3) not null,
    satuan varchar not null,
    bobot decimal(18, 3) not null,
    wajib boolean not null,
    berulang boolean not null,
    harga_satuan bigint not null,
    masa_manfaat decimal(18, 3),
    dasar varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.bobot (
    pilar varchar not null,
    bobot decimal(18, 3) not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.parameter (
    nama varchar not null,
    nilai decimal(18, 3) not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.anggaran (
    id varchar not null,
    tahun integer not null,
    tahap varchar not null,
    kode_unit varchar not null,
    kode_penerima varchar not null,
    kode_sub_kegiatan varchar not null,
    nama_sub_kegiatan varchar not null,
    kode_rekening varchar not null,
    uraian varchar not null,
    sumber_dana varchar not null,
    pagu bigint not null,
    komponen varchar not null,
    versi_kode varchar not null,       -- code book: 90-2019 or 050-3708
    baris_id varchar not null,         -- the line of the office's file, before it was split by komponen
    pembagian varchar not null,        -- '', otomatis (an estimate), tangan
    aturan varchar not null,           -- the rule that named the komponen
    keyakinan varchar not null,        -- tinggi, sedang, rendah
    lembar varchar not null,
    sel varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.aset (
    id varchar not null,
    kode_tempat varchar not null,
    komponen varchar not null,
    kode_barang varchar not null,
    nama_barang varchar not null,
    tahun_perolehan integer,
    jumlah decimal(18, 3) not null,
    kondisi varchar not null,
    harga_perolehan bigint,
    register varchar not null,
    merk varchar not null,
    ruang varchar not null,
    aturan varchar not null,
    keyakinan varchar not null,
    lembar varchar not null,
    sel varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.pegawai (
    id varchar not null,
    kode_tempat varchar not null,
    komponen varchar not null,
    jabatan varchar not null,
    golongan varchar not null,
    pendidikan varchar not null,
    jumlah decimal(18, 3) not null,
    aturan varchar not null,
    keyakinan varchar not null,
    lembar varchar not null,
    sel varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.akses (
    id varchar not null,
    kode_tempat varchar not null,
    komponen varchar not null,
    jumlah decimal(18, 3) not null,
    status varchar not null,
    tanggal date,
    lembar varchar not null,
    sel varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.usulan (
    id varchar not null,
    kode_unit varchar not null,
    kode_tempat varchar not null,
    komponen varchar not null,
    jumlah decimal(18, 3) not null,
    harga_satuan bigint,
    prioritas integer,
    alasan varchar not null,
    status varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);

create table riwayat.laporan (
    kode_unit varchar not null,
    tahun integer not null,
    tahap varchar not null,
    bagian varchar not null,
    status varchar not null,
    tanggal date,
    catatan varchar not null,
    lembar varchar not null,
    sel varchar not null,
    perubahan_id bigint not null,
    sampai bigint
);
