package org.winddown.ingest.excel;

import org.winddown.ingest.rows.RefusedFileException;

/**
 * Why a workbook is not read, in words for the person who sent it.
 *
 * @param name name of the file
 */
record Refusal(String name) {

    RefusedFileException broken() {
        return new RefusedFileException(
                "FILE_IS_BROKEN", name + ": the workbook is damaged or was cut short. Save it again and send it.");
    }

    RefusedFileException encrypted() {
        return new RefusedFileException(
                "FILE_IS_ENCRYPTED",
                name + ": the workbook needs a password to be opened. Save it without one and send it again.");
    }

    RefusedFileException oldExcel() {
        return new RefusedFileException(
                "FILE_IS_OLD_EXCEL",
                name + ": this is a workbook of Excel 95 or older. Save it as \"Excel Workbook (.xlsx)\".");
    }

    RefusedFileException noWorkbook() {
        return new RefusedFileException(
                "FILE_IS_BINARY",
                name + ": this is an Office document without a sheet. Send the inventory as CSV or XLSX.");
    }

    RefusedFileException tooLarge(long bytes) {
        return new RefusedFileException(
                "WORKBOOK_TOO_LARGE",
                name + ": the workbook needs more memory than the program has (it holds " + bytes / (1024 * 1024)
                        + " MB in one piece). Save the sheet as \"CSV UTF-8\", or start with more memory, for example"
                        + " WINDDOWN_HEAP=4g.");
    }

    RefusedFileException bomb(String part) {
        return new RefusedFileException(
                "WORKBOOK_IS_BOMB",
                name + ": the part " + part
                        + " of the workbook unpacks to far more than a sheet holds, as files made to"
                        + " bring programs down do. Copy the cells into a new workbook and send that.");
    }

    RefusedFileException declaresType(String part) {
        return new RefusedFileException(
                "DOCUMENT_DECLARES_TYPE",
                name + ": the part " + part + " of the workbook declares a document type (DOCTYPE), which could reach"
                        + " other files. Save it again with Excel or LibreOffice.");
    }
}
