"""The top of the import screen: the summary sentence first."""

from collections.abc import Sequence

from satudata_budget.messages import _
from satudata_budget.web.parts.head import title
from satudata_budget.web.screens.impor.findings import counted
from satudata_budget.web.screens.impor.look import LookedAtFile


def headline(seen: Sequence[LookedAtFile]) -> None:
    """What came of the dropped files in one sentence; before that, what to do here."""
    if not seen:
        title(
            _("Masukkan berkas kantor Anda"),
            _(
                "Berkas dibaca dan diperiksa dulu; apa yang akan berubah diperlihatkan, dan baru disimpan setelah "
                "Anda menekan Simpan."
            ),
        )
        return
    ready = sum(one.masuk for one in seen)
    refused = sum(one.hasil.ditolak for one in seen)
    same = len(seen) - ready - refused
    parts = [_("{n} dari {semua} berkas siap disimpan").format(n=ready, semua=len(seen))]
    if refused:
        parts.append(_("{n} perlu dibetulkan").format(n=refused))
    if same:
        parts.append(_("{n} tidak mengubah apa pun").format(n=same))
    temuan = [satu for one in seen for satu in one.hasil.temuan]
    title(", ".join(parts), _("Temuan seluruhnya: {n}.").format(n=counted(temuan)) if temuan else "")
