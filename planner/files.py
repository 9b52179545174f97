"""A workbook file whose bytes depend on nothing but its contents, put in place whole or not at all."""

import io
import os
import re
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a zip file
STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def to_bytes(workbook: Workbook) -> bytes:
    """The file's bytes: no clock in the archive nor in the properties."""
    drawn = io.BytesIO()
    workbook.save(drawn)
    created = workbook.properties.created.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    packed = io.BytesIO()
    with ZipFile(drawn) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = STAMP.sub(rb"\g<1>" + created + rb"\g<2>", content)
            part = ZipInfo(name, EARLIEST)
            part.compress_type, part.external_attr, part.create_system = ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(part, content)
    return packed.getvalue()


def put_in_place(content: bytes, path: Path) -> None:
    """Write beside the place, then move there: nobody sees half a file, and a failure leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(beside, 0o666 & ~mask)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
