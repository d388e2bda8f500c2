package org.winddown.ingest.archive;

import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * Why an archive is not read, in words for the person who sent it.
 *
 * @param name name of the archive
 */
record ArchiveRefusal(String name) {

    RefusedFileException broken() {
        return new RefusedFileException(
                "FILE_IS_BROKEN", name + ": the archive is damaged or was cut short. Pack it again and send it.");
    }

    RefusedFileException twice(String member) {
        return new RefusedFileException(
                "FILE_IS_BROKEN",
                name + ": the archive holds two members of the name " + Quoted.of(member)
                        + ", of which programs see one or the other. Pack it again and send it.");
    }

    RefusedFileException bomb(String member) {
        return new RefusedFileException(
                "ARCHIVE_IS_BOMB",
                name + ": the member " + Quoted.of(member) + " unpacks to far more than an inventory does, as files"
                        + " made to bring programs down do. Send the inventory itself.");
    }

    RefusedFileException overlapping() {
        return new RefusedFileException(
                "ARCHIVE_IS_BOMB",
                name + ": members of the archive lie on top of each other, as in files made to bring programs down."
                        + " Pack it again and send it.");
    }

    RefusedFileException tooLarge(long room) {
        return new RefusedFileException(
                "ARCHIVE_TOO_LARGE",
                name + ": the archive unpacks to more than the " + room / (1 << 20) + " MiB that there is room for."
                        + " Send its members one by one, or give the program a larger folder for temporary files.");
    }

    RefusedFileException tooMany(int members, int most) {
        return new RefusedFileException(
                "ARCHIVE_TOO_LARGE",
                name + ": the archive has " + members + " members; at most " + most
                        + " are read. Send them in several archives.");
    }

    RefusedFileException nothing(String found) {
        return new RefusedFileException(
                "ARCHIVE_HOLDS_NO_INVENTORY",
                name + ": no member of the archive is an inventory" + (found.isEmpty() ? "." : " (" + found + ").")
                        + " Send the inventory as CSV, XLSX or one of the other formats, packed or not.");
    }

    RefusedFileException differ(String member, String other) {
        return new RefusedFileException(
                "TABLES_DIFFER",
                name + ": the members " + Quoted.of(member) + " and " + Quoted.of(other)
                        + " are lists of different things, as their columns are others. Send each that is an inventory as"
                        + " a file of its own.");
    }

    RefusedFileException nested() {
        return new RefusedFileException(
                "ARCHIVE_IS_NESTED",
                name + ": this is an archive within an archive. Unpack the outer one and send what is inside.");
    }
}
