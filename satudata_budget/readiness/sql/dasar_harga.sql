-- On what do the prices of the standard stand?
-- "asumsi" is the word of data/referensi/kebutuhan.csv, which an SSH import replaces by its source; a price without
-- any source is an assumption too.
with harga as (
    select
        coalesce(dasar, '') = '' or contains(lower(dasar), 'asumsi') as asumsi,
        dasar
    from kebutuhan
    where harga_satuan > 0
)

select
    count(*) filter (where asumsi) as asumsi,
    count(*) as semua,
    coalesce(list_sort(list(distinct dasar) filter (where not asumsi)), []) as sumber
from harga
