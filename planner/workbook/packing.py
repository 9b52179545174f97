"""A workbook as bytes that depend on its contents only, not on the clock."""

import io
import re
import zipfile

from openpyxl import Workbook

SOME_TIME = (2007, 1, 1, 0, 0, 0)  # of every member; the zip format needs one


def packed(book: Workbook) -> bytes:
    """The file's bytes with the time of writing taken out."""
    written, clean = io.BytesIO(), io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>2007-01-01T00:00:00Z", content)
            member = zipfile.ZipInfo(name, SOME_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            new.writestr(member, content)
    return clean.getvalue()
