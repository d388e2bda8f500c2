package org.winddown.reporting.delivery.channel.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel.Outcome;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.delivery.channel.TestConsignments;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3 against a store that runs, S3Proxy. */
class S3ChannelIT {

    private static final String KEY = "winddown_Łódź_2024-08-01T000000Z.pdf";

    @RegisterExtension
    private final S3ProxyExtension store = S3ProxyExtension.builder()
            .withCredentials("winddown", "tell-nobody-9")
            .build();

    @TempDir
    private Path files;

    private S3Client client;

    @BeforeEach
    void makeABucket() {
        client = S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(store.getUri())
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("winddown", "tell-nobody-9")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(request -> request.bucket("reports"));
    }

    private S3Channel channel(URI endpoint, String secret) throws IOException {
        return new S3Channel(new S3Settings(
                endpoint,
                "us-east-1",
                new Secret("file:" + Files.writeString(files.resolve("access"), "winddown")),
                new Secret("file:" + Files.writeString(files.resolve("secret"), secret)),
                Duration.ofSeconds(10)));
    }

    private static Address address(String rest) {
        return Address.of("s3://" + rest).orElseThrow();
    }

    private List<String> keys() {
        return client.listObjectsV2(request -> request.bucket("reports")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void writesAnObjectOnce() throws IOException {
        S3Channel channel = channel(store.getUri(), "tell-nobody-9");

        assertThat(channel.send(TestConsignments.report("a", "report"), address("reports/units/lodz")))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(channel.send(TestConsignments.report("a", "report"), address("reports/units/lodz/")))
                .isEqualTo(Outcome.WAS_THERE);

        assertThat(keys()).containsExactly("units/lodz/" + KEY);
        assertThat(client.getObjectAsBytes(request -> request.bucket("reports").key("units/lodz/" + KEY))
                        .asString(StandardCharsets.UTF_8))
                .isEqualTo("report");
    }

    @Test
    void doesNotReplaceAnotherObject() throws IOException {
        S3Channel channel = channel(store.getUri(), "tell-nobody-9");
        channel.send(TestConsignments.report("a", "report"), address("reports"));

        ChannelException failure = catchThrowableOfType(
                ChannelException.class,
                () -> channel.send(TestConsignments.report("b", "another"), address("reports")));

        assertThat(failure.lasting()).isTrue();
        assertThat(failure.getMessage())
                .startsWith("There is another object " + KEY + " in bucket reports: its SHA-256 is ");
        assertThat(client.getObjectAsBytes(request -> request.bucket("reports").key(KEY))
                        .asString(StandardCharsets.UTF_8))
                .isEqualTo("report");
    }

    @Test
    void tellsAWrongKeyWithoutTellingIt() throws IOException {
        S3Channel channel = channel(store.getUri(), "wrong-secret");

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("reports")));

        assertThat(failure.lasting()).isFalse();
        assertThat(failure)
                .hasMessage("The store of objects does not let winddown into bucket reports. Check"
                        + " winddown.delivery.s3.access-key and secret-key, and what they may do.")
                .hasNoCause();
    }

    @Test
    void holdsWhatIsForABucketThatIsNone() throws IOException {
        S3Channel channel = channel(store.getUri(), "tell-nobody-9");

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("nowhere")));

        assertThat(failure.lasting()).isTrue();
        assertThat(failure).hasMessage("There is no bucket nowhere. Make it, or correct the address of the recipient.");
    }
}
