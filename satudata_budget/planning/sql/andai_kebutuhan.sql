-- What if components had other prices? A temporary table before the view of the same name.
-- Parameters: $tingkat, $komponen, $harga (lists).

create or replace temp table kebutuhan as

with baru as (

    select unnest($tingkat) as tingkat, unnest($komponen) as komponen, unnest($harga)::bigint as harga

)

select lama.* replace (coalesce(baru.harga, lama.harga_satuan) as harga_satuan)
from main.kebutuhan as lama
left join baru using (tingkat, komponen)
