using System.Text;

namespace HocVuSo;

/// <summary>
/// Delimited text as RFC 4180 has it, with lines ended by CRLF, LF or CR. It knows on which line each row began, and
/// refuses a quote that is never closed instead of swallowing the rows behind it.
/// </summary>
internal sealed class CsvText(TextReader reader, char separator)
{
    private const int End = -1;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _cell = new();
    private int _at;
    private int _filled;
    private int _line = 1;

    public IEnumerable<RawRow> Rows()
    {
        while (Peek() != End)
        {
            var line = _line;
            var cells = new List<string>();
            var length = 0;
            do
            {
                if (cells.Count == TableFile.MostColumns)
                {
                    throw TableRefusals.TooManyColumns();
                }

                cells.Add(Cell());
                if ((length += cells[^1].Length) > TableFile.MostInRow)
                {
                    throw TableRefusals.RowTooLong();
                }
            } while (Peek() == separator && Take() != End);
            EndOfLine();
            yield return new RawRow(line, cells);
        }
    }

    /// <summary>Up to the separator or the end of the line, which stay.</summary>
    private string Cell()
    {
        _cell.Clear();
        if (Peek() == '"')
        {
            Quoted();
        }

        // A quote inside an unquoted text (the "Bảy" of a nickname) is a character like any other.
        while (Peek() is var next && next != separator && next is not ('\r' or '\n' or End))
        {
            Append((char)Take());
        }

        return TableText.Tidy(TableText.WithoutGuard(_cell.ToString()));
    }

    private void Quoted()
    {
        var opened = _line;
        Take();
        while (true)
        {
            switch (Take())
            {
                case End:
                    throw TableRefusals.OpenQuote(opened);
                case '"' when Peek() != '"':
                    return;
                case '"':
                    Take();
                    Append('"');
                    break;
                case '\r':
                    if (Peek() != '\n')
                    {
                        _line++;
                    }

                    Append(' ');
                    break;
                case '\n':
                    _line++;
                    Append(' ');
                    break;
                case var other:
                    Append((char)other);
                    break;
            }

            if (_cell.Length == TableFile.MostInCell)
            {
                throw TableRefusals.OpenQuote(opened);
            }
        }
    }

    private void Append(char c)
    {
        if (c == '\0')
        {
            throw TableRefusals.NotATable();
        }

        if (_cell.Length == TableFile.MostInCell)
        {
            throw TableRefusals.CellTooLong(_line);
        }

        _cell.Append(c);
    }

    private void EndOfLine()
    {
        if (Take() == '\r' && Peek() == '\n')
        {
            Take();
        }

        _line++;
    }

    private int Peek()
    {
        if (_at == _filled)
        {
            _filled = reader.Read(_buffer, 0, _buffer.Length);
            _at = 0;
            if (_filled == 0)
            {
                return End;
            }
        }

        return _buffer[_at];
    }

    private int Take()
    {
        var next = Peek();
        if (next != End)
        {
            _at++;
        }

        return next;
    }
}
