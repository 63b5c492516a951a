"""Identity by natural key: the same good, line or person-count has the same id in every file that names it."""

from hashlib import blake2b


def identity(awalan: str, *kunci: object) -> str:
    """`awalan` and 16 hexadecimal digits that stand for the key: `ang-0f3c…`."""
    text = "\x1f".join(str(part) for part in kunci)
    return f"{awalan}-{blake2b(text.encode(), digest_size=8).hexdigest()}"


class EqualKeyCounter:
    """Counts equal keys, so that the second of two equals gets an identity of its own."""

    def __init__(self) -> None:
        self._seen: dict[bytes, int] = {}

    def nth(self, *kunci: object) -> int:
        """1 for the first row with this key, 2 for the second, and so on."""
        # Sixteen bytes stand for the key: a hundred thousand whole keys weigh as much as the file that they come from.
        text = "\x1f".join(str(part) for part in kunci)
        seal = blake2b(text.encode(), digest_size=16).digest()
        self._seen[seal] = self._seen.get(seal, 0) + 1
        return self._seen[seal]
