using System.Text;

namespace NetGen.Tests.Data;

public class CsvTests
{
    [Fact]
    public void Columns_have_the_headers_names()
    {
        CsvTable table = Read("height,width,label\n1,2.5,0\n-3e-2,4,1\n");
        Assert.Equal(["height", "width", "label"], table.Names);
        Assert.Equal(2, table.RowCount);
        Assert.Equal([1, -0.03], table["height"].ToArray());
        Assert.Equal([2.5, 4], table["width"].ToArray());
        Assert.Equal([4, -0.03f], table.ToFloats("width", "height")[2..]);
        Assert.Equal([1, 2.5f, 0, -0.03f, 4, 1], table.ToFloats());
        Assert.Equal([0, 1], table.ToInts("label"));
        Assert.Equal(2, new Dataset(table.RowCount, table.ToFloats("width", "height"), table.ToInts("label")).Count);
    }

    [Fact]
    public void Without_a_header_columns_are_numbered()
    {
        CsvTable table = Read("1;2\r\n3;4", new CsvOptions { Header = false, Separator = ';' });
        Assert.Equal(["0", "1"], table.Names);
        Assert.Equal([2, 4], table["1"].ToArray());
    }

    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,\"b\"\n\"1\", 2 \n")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    public void Line_ends_quotes_spaces_and_a_byte_order_mark_do_not_matter(string text)
    {
        CsvTable table = Read(text);
        Assert.Equal(["a", "b"], table.Names);
        Assert.Equal([1, 2], table.ToFloats());
    }

    [Fact]
    public void Quotes_enclose_anything()
    {
        CsvTable table = Read("\"a,\"\"b\"\"\r\nc\",,\"\"\"\"\n1,2,3\n");
        Assert.Equal(["a,\"b\"\r\nc", "", "\""], table.Names);
        Assert.Equal([1, 2, 3], table.ToFloats());
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows()
    {
        CsvTable table = Read("a,b");
        Assert.Equal(0, table.RowCount);
        Assert.Empty(table.ToFloats());
        Assert.True(table["b"].IsEmpty);
    }

    [Theory]
    [InlineData("", "line 1, column 1: expected a row with the columns' names, received an empty file.")]
    [InlineData("a,b\n1,2\n3\n", "line 3, column 1: expected 2 fields in the row, received 1.")]
    [InlineData("a,b\n1,2,3\n", "line 2, column 5: expected 2 fields in the row, received more.")]
    [InlineData("a,b\n1,\n", "line 2, column 3: \"b\": expected a finite number, received \"\".")]
    [InlineData("a,b\n1,2\n\n", "line 3, column 1: \"a\": expected a finite number, received \"\".")]
    [InlineData("a,b\n1,2x\n", "line 2, column 3: \"b\": expected a finite number, received \"2x\".")]
    [InlineData("a\nNaN\n", "line 2, column 1: \"a\": expected a finite number, received \"NaN\".")]
    [InlineData("a\n1e999\n", "line 2, column 1: \"a\": expected a finite number, received \"1e999\".")]
    [InlineData("a\n1,234\n", "line 2, column 3: expected 1 fields in the row, received more.")]
    [InlineData("a\n1234567890123456789012345678901234567890x\n", "line 2, column 1: \"a\": expected a finite number, received \"1234567890123456789012345678901234567890…\".")]
    [InlineData("a,b,a\n", "line 1, column 5: expected a different name for each column, received \"a\" again.")]
    [InlineData("a,\"b\n1,2\n", "line 1, column 3: the quote is not closed.")]
    [InlineData("\"a\nb\",\"c\"d\n", "line 2, column 7: expected ',' or the line's end behind a quote, received 'd'.")]
    [InlineData("a,b\"c\n", "line 1, column 4: a quote in a field that does not begin with one.")]
    public void Bad_files_are_told_apart(string text, string expected) =>
        Assert.Equal($"The stream, {expected}", Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Fact]
    public void Other_encodings_are_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("a,é\n1,2\né,"), 0xE9, (byte)'\n'];
        Assert.Equal(
            "The stream, line 3, column 3: the byte E9 is not UTF-8.",
            Assert.Throws<InvalidDataException>(() => Csv.Read(new MemoryStream(bytes))).Message);
    }

    [Fact]
    public void Files_are_named()
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("table.csv");
        File.WriteAllText(path, "a\nx");
        Assert.StartsWith($"{path}, line 2, column 1: ", Assert.Throws<InvalidDataException>(() => Csv.Read(path)).Message, StringComparison.Ordinal);
        File.WriteAllText(path, "a\n1.5");
        CsvTable table = Csv.Read(path);
        Assert.Equal([1.5], table["a"].ToArray());
        Assert.Equal(
            $"{path}: there is no column \"b\". The file has: a.", Assert.Throws<InvalidDataException>(() => table.ToFloats("b")).Message);
        Assert.Equal(
            $"{path}, \"a\": expected 32-bit whole numbers, received 1.5 in row 1.",
            Assert.Throws<InvalidDataException>(() => table.ToInts("a")).Message);
        File.WriteAllText(path, "a\n3000000000");
        Assert.Throws<InvalidDataException>(() => Csv.Read(path).ToInts("a"));
        File.WriteAllText(path, "");
        Assert.Equal(
            $"{path}, line 1, column 1: expected a row, received an empty file.",
            Assert.Throws<InvalidDataException>(() => Csv.Read(path, new CsvOptions { Header = false })).Message);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('.')]
    [InlineData('5')]
    [InlineData('e')]
    public void The_separator_must_not_be_part_of_what_it_separates(char separator) =>
        Assert.Throws<ArgumentException>(() => new CsvOptions { Separator = separator });

    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        byte[] good = Encoding.UTF8.GetBytes("a,\"b \"\"é\"\"\",c\r\n1,\"2\",-3.5\r\n4e1,5,\"\r\n6\"\r\n");
        byte[] characters = "0123456789,\"\"\"\r\n\n.e-\0é "u8.ToArray();
        var random = new RandomStream(1);
        int read = 0;
        const int rounds = 5_000;
        for (int round = 0; round < rounds; round++)
        {
            byte[] bytes = good[..(random.Next(3) > 0 ? good.Length : random.Next(good.Length))];
            for (int count = random.Next(4); count > 0 && bytes.Length > 0; count--)
                bytes[random.Next(bytes.Length)] = random.Next(4) > 0 ? characters[random.Next(characters.Length)] : (byte)random.Next(256);
            try
            {
                CsvTable table = Csv.Read(new MemoryStream(bytes));
                Assert.Equal(table.RowCount * table.Names.Count, table.ToFloats().Length);
                Assert.All(table.Names, name => Assert.Equal(table.RowCount, table[name].Length));
                read++;
            }
            catch (InvalidDataException exception)
            {
                Assert.Matches("^The stream, line [0-9]+, column [0-9]+: ", exception.Message);
            }
        }

        Assert.InRange(read, 1, rounds - 1);
    }

    private static CsvTable Read(string text, CsvOptions? options = null) => Csv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);
}
