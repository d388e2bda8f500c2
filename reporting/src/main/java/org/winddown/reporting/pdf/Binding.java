package org.winddown.reporting.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.text.Texts;

/**
 * Divides a report into volumes of so many lines: a table that is too long for one goes on in the next. The rows of
 * such a table are asked for once, so the volumes are read in their order.
 */
final class Binding {

    private static final int NUMBER = 60;
    private static final int FILE = 120;
    private static final int CONTENT = 327;

    private final List<List<Block>> volumes = new ArrayList<>(List.of(new ArrayList<>()));
    private final Texts texts;
    private final int most;
    private long room;

    /** A volume in the table of volumes. */
    private record Entry(int number, String file, String content) {}

    private Binding(int most, Texts texts) {
        this.most = most;
        this.texts = texts;
        this.room = most;
    }

    /**
     * The parts of each volume.
     *
     * @param most lines in a volume
     * @param name name of the files before what {@link Volume#format()} adds
     */
    static List<List<Block>> of(List<Block> blocks, ReportHead head, int most, String name, CellWords words) {
        Binding binding = new Binding(most, head.texts());
        blocks.forEach(binding::add);
        binding.head(head, name, words);
        return binding.volumes;
    }

    private List<Block> last() {
        return volumes.get(volumes.size() - 1);
    }

    private void add(Block block) {
        Map<String, Object> said = block.parameters();
        long left = block.lines();
        boolean continued = false;
        while (left > room) {
            if (room > 0) {
                Map<String, Object> piece = new HashMap<>(titled(said, continued));
                piece.put("NOTE", "");
                last().add(new Block(
                        block.design(), new First<>(block.rows(), room), piece, room, block.newPage() && !continued));
                left -= room;
                continued = true;
            }
            volumes.add(new ArrayList<>());
            room = most;
        }
        last().add(new Block(
                block.design(), block.rows(), titled(said, continued), left, block.newPage() && !continued));
        room -= left;
    }

    private Map<String, Object> titled(Map<String, Object> said, boolean continued) {
        Object title = said.get("TITLE");
        if (!continued || title == null) {
            return said;
        }
        Map<String, Object> again = new HashMap<>(said);
        again.put("TITLE", texts.get("volume.continued", title));
        return again;
    }

    /** Says in the first volume which others there are, and in each other which it is. */
    private void head(ReportHead head, String name, CellWords words) {
        if (volumes.size() == 1) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            List<Block> volume = volumes.get(i);
            entries.add(new Entry(i + 1, name + "." + Volume.format(i + 1), content(volume)));
            if (i > 0) {
                volume.add(
                        0,
                        Blocks.headline(texts.get("volume.of", i + 1, volumes.size()), words.shown(head.headline())));
            }
        }
        List<Column<Entry>> columns = List.of(
                Column.printed(texts.get("volume.number"), NUMBER, Entry::number),
                Column.printed(texts.get("volume.file"), FILE, Entry::file),
                Column.printed(texts.get("volume.content"), CONTENT, Entry::content));
        DataTable<Entry> table = DataTable.of(texts.get("volume.title"), texts.get("volume.title"), columns, entries);
        volumes.get(0).add(1, new TableBlock<>(table, words, head.zone()).block("volumes"));
    }

    private static String content(List<Block> volume) {
        List<String> titles = volume.stream()
                .map(block -> String.valueOf(block.parameters().getOrDefault("TITLE", "")))
                .filter(title -> !title.isEmpty())
                .toList();
        return String.join("; ", titles);
    }

    /** The first of some rows; the others stay where they are. */
    private static final class First<E> implements Iterator<E> {

        private final Iterator<E> rows;
        private long left;

        First(Iterator<E> rows, long most) {
            this.rows = rows;
            this.left = most;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && rows.hasNext();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The volume is full.");
            }
            left--;
            return rows.next();
        }
    }
}
