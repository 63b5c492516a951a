select komponen, list(nama order by nama)
from kebutuhan
group by komponen
