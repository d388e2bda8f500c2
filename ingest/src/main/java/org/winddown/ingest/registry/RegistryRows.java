package org.winddown.ingest.registry;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.TextEncoding;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The programs that an export of the Windows registry lists, a key a row: row 1 is the first key of the file. The
 * columns are the names of the values; as Windows does, keys without a {@code DisplayName} are left out.
 */
public final class RegistryRows implements RowSource {

    private static final String KEY = "RegistryKey";
    private static final String COMPUTER = "ComputerName";
    private static final String COMPUTER_KEY = "\\computername";

    private final Path file;
    private final String name;
    private final TextEncoding encoding;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private String computer = "";
    private @Nullable RegistryKeys keys;
    private long number;

    private RegistryRows(Path file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.encoding = TextEncoding.of(file, name);
        column(KEY);
        column(COMPUTER);
        look();
    }

    /**
     * Opens an export and finds its columns, for which it is read once.
     *
     * @param name name of the file for messages
     * @throws RefusedFileException when it is damaged, or lists no program
     */
    public static RowSource open(Path file, String name) throws IOException {
        return new RegistryRows(file, name);
    }

    private void look() throws IOException {
        long programs = 0;
        List<String> nameless = new ArrayList<>();
        long others = 0;
        try (RegistryKeys all = new RegistryKeys(encoding.reader(file), encoding.charset(), name)) {
            for (RegistryKey key = all.next(); key != null; key = all.next()) {
                if (key.path().toLowerCase(Locale.ROOT).endsWith(COMPUTER_KEY)
                        && !key.text(COMPUTER).isBlank()) {
                    computer = key.text(COMPUTER);
                } else if (key.isProgram()) {
                    programs++;
                    key.values().keySet().forEach(this::column);
                } else if (key.lists()) {
                    nameless.add(key.path().substring(key.path().lastIndexOf('\\') + 1));
                } else if (!key.values().isEmpty()) {
                    others++;
                }
            }
        }
        if (programs == 0) {
            throw new RefusedFileException(
                    "DOCUMENT_IS_EMPTY",
                    name + ": this export of the Windows registry lists no program (a key below \"Uninstall\" with a"
                            + " DisplayName). Export HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion"
                            + "\\Uninstall; nothing is changed.");
        }
        remark(nameless, others);
    }

    private void column(String column) {
        columns.putIfAbsent(column.toLowerCase(Locale.ROOT), column);
    }

    private void remark(List<String> nameless, long others) {
        if (encoding.guessed()) {
            remarks.add("The file does not say how it stands for characters; it was read as "
                    + encoding.charset().name() + ". Look at names with accents or other alphabets.");
        }
        if (computer.isEmpty()) {
            remarks.add("The export does not say which computer it is of.");
        }
        if (!nameless.isEmpty()) {
            remarks.add("Left out: " + (nameless.size() == 1 ? "1 key" : nameless.size() + " keys")
                    + " below \"Uninstall\" without a DisplayName, which Windows does not list either; the first is "
                    + Quoted.of(nameless.get(0)) + ".");
        }
        if (others > 0) {
            remarks.add("Left out: " + (others == 1 ? "1 key that is" : others + " keys that are")
                    + " not directly below \"Uninstall\".");
        }
    }

    @Override
    public RawRow header() {
        return new RawRow(0, List.copyOf(columns.values()));
    }

    @Override
    public @Nullable RawRow next() {
        RegistryKeys open = keys == null ? new RegistryKeys(reader(), encoding.charset(), name) : keys;
        keys = open;
        for (RegistryKey key = open.next(); key != null; key = open.next()) {
            number++;
            if (key.isProgram()) {
                return row(key);
            }
        }
        return null;
    }

    private Reader reader() {
        try {
            return encoding.reader(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private RawRow row(RegistryKey key) {
        Map<String, String> cells = new LinkedHashMap<>();
        key.values().forEach((column, value) -> cells.putIfAbsent(column.toLowerCase(Locale.ROOT), value));
        cells.put(KEY.toLowerCase(Locale.ROOT), key.path());
        cells.putIfAbsent(COMPUTER.toLowerCase(Locale.ROOT), computer);
        return new RawRow(
                number,
                columns.keySet().stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .toList());
    }

    @Override
    public String encoding() {
        return encoding.charset().name();
    }

    @Override
    public String dialect() {
        return "Windows registry";
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() {
        if (keys != null) {
            keys.close();
            keys = null;
        }
    }
}
