package org.winddown.reporting.delivery.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.model.Fingerprint;

/** Puts files into folders of this machine, or mounted on it. */
public final class FolderChannel implements Channel {

    /**
     * Writes beside, then renames.
     *
     * <p>The folder is not made: one that is missing may be a share that is not mounted, and a file below the place of
     * the mount would reach nobody.
     */
    @Override
    public Outcome send(Consignment consignment, Address address) {
        Path folder = Path.of(address.rest());
        if (!Files.isDirectory(folder)) {
            throw ChannelException.unreachable(
                    "There is no folder " + folder + ". Make it, or mount what it lies on.", null);
        }
        Path target = folder.resolve(consignment.fileName());
        try {
            if (Files.exists(target)) {
                return compare(consignment, target);
            }
            Path part = folder.resolve(consignment.partName());
            write(part, consignment.bytes());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.WRITTEN;
        } catch (IOException e) {
            throw ChannelException.passing(
                    "The file " + target + " cannot be written (" + e.getClass().getSimpleName()
                            + "). See that winddown may write there and that there is room.",
                    e);
        }
    }

    private static Outcome compare(Consignment consignment, Path target) throws IOException {
        String found = Fingerprint.of(Files.readAllBytes(target));
        if (found.equals(consignment.sha256())) {
            return Outcome.WAS_THERE;
        }
        throw ChannelException.lasting(
                "There is another file " + target + ": its SHA-256 is " + found + ", that of the report "
                        + consignment.sha256() + ". Somebody changed it there. Move it away, then run: winddown deliver"
                        + " --retry",
                null);
    }

    /** On disk before it gets its name, so that a machine that stops leaves no empty report. */
    private static void write(Path part, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }
}
