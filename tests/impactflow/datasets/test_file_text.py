import pytest

from impactflow.datasets.file_text import read_text
from impactflow.datasets.read_errors import ReadError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(write, encoding):
    assert read_text(write("Ysbyty Môn – £\n".encode(encoding))) == "Ysbyty Môn – £\n"


@pytest.mark.parametrize("mark, encoding", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_byte_orders(write, mark, encoding):
    assert read_text(write(mark + "Môn".encode(encoding))) == "Môn"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_one(write, end):
    assert read_text(write(f"a{end}b{end}")) == "a\nb\n"


@pytest.mark.parametrize(
    "content, words",
    [
        (b"PK\x03\x04\x14\x00", "Excel workbook saved under a .csv name"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Excel workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t,,,\r\n", "empty"),
        (b"\n<!DOCTYPE html><html>", "web page"),
        (b"\xef\xbb\xbf<HTML>", "web page"),
    ],
)
def test_what_is_not_a_csv_file_is_named(write, content, words):
    file = write(content)
    with pytest.raises(ReadError, match=words) as caught:
        read_text(file)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"a\r\nb\r\n\x00", b"a\rb\r\x81 \xff", "a\nb\n\x02".encode("utf-16")]
)
def test_binary_is_refused_with_its_line(write, content):
    with pytest.raises(ReadError, match="not .*text") as caught:
        read_text(write(content))
    assert caught.value.line == 3


def test_half_a_utf16_letter_is_refused(write):
    with pytest.raises(ReadError, match="not text"):
        read_text(write(b"\xff\xfea\x00b"))


def test_a_file_that_cannot_be_opened_is_named(tmp_path):
    with pytest.raises(ReadError, match="cannot be read") as caught:
        read_text(tmp_path)
    assert str(tmp_path) in str(caught.value)
