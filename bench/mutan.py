"""5,000 damaged files of every form through the processes apart: what becomes of them, how long, how much memory."""

import resource
import sys
import time
from collections import Counter

from satudata_budget.intake.book.apart import QUEUE
from satudata_budget.intake.book.open import open_file
from satudata_budget.intake.findings.finding import faults
from tests.serangan.mutasi import mutants


def main(many: int = 5_000, seed: int = 2021) -> None:
    told: Counter[str] = Counter()
    slowest = (0.0, "")
    begun = time.perf_counter()
    for nth, (nama, isi) in enumerate(mutants(many, seed)):
        start = time.perf_counter()
        opened = open_file(nama, isi)
        slowest = max(slowest, (time.perf_counter() - start, f"{nama} nomor {nth}"))
        kinds = [satu.kode for satu in faults(opened.temuan)]
        told[kinds[0] if kinds else "dibaca"] += 1
    took = time.perf_counter() - begun
    QUEUE.close()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{many} berkas, {1000 * took / many:.1f} ms per berkas, paling lama {slowest[0]:.1f} s ({slowest[1]})")
    print(f"memori proses terbesar {peak:.0f} MB")
    for kode, banyak in told.most_common():
        print(f"  {banyak:5} {kode}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
