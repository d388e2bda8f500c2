package org.winddown.reporting.part;

import java.util.List;

/**
 * Two boxes of amounts that are to be compared.
 *
 * @param name name of its sheet in the workbook
 * @param note what stands below them
 */
public record SideBySide(String name, String title, Side left, Side right, String note) implements ReportPart {

    /**
     * One box.
     *
     * @param counted heading of the numbers
     */
    public record Side(String title, String counted, List<Amount> amounts) {

        public Side {
            amounts = List.copyOf(amounts);
        }
    }

    @Override
    public Medium medium() {
        return Medium.BOTH;
    }
}
