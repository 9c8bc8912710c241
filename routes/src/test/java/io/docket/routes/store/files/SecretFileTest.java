package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    private static final String GIVEN = "one-secret-for-all-of-the-processes";

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @Test
    void keepsASecretOverARestart() throws Exception {
        byte[] made = new SecretFile(new DataFolder(one), "").bytes("key", 32);

        assertThat(new SecretFile(new DataFolder(one), "").bytes("key", 32)).isEqualTo(made);
        assertThat(new SecretFile(new DataFolder(other), "").bytes("key", 32)).isNotEqualTo(made);
    }

    @Test
    void processesThatAreGivenTheSameMakeTheSame() throws Exception {
        SecretFile here = new SecretFile(new DataFolder(one), GIVEN);
        SecretFile there = new SecretFile(new DataFolder(other), GIVEN);

        assertThat(here.bytes("key", 32)).hasSize(32).isEqualTo(there.bytes("key", 32));
        assertThat(here.bytes("key", 32)).isNotEqualTo(here.bytes("another", 32));
    }

    @Test
    void takesAnotherInThePlaceOfOneThatMayHaveBeenRead() throws Exception {
        SecretFile secrets = new SecretFile(new DataFolder(one), "");
        byte[] before = secrets.bytes("key", 32);

        assertThat(secrets.renew("key", 32)).isTrue();

        assertThat(secrets.bytes("key", 32)).hasSize(32).isNotEqualTo(before);
        assertThat(new SecretFile(new DataFolder(one), "").bytes("key", 32)).isEqualTo(secrets.bytes("key", 32));
    }

    @Test
    void keepsWhatIsMadeFromAGivenOneAsLongAsThatStays() throws Exception {
        SecretFile secrets = new SecretFile(new DataFolder(one), GIVEN);
        byte[] before = secrets.bytes("key", 32);

        assertThat(secrets.renew("key", 32)).isFalse();

        assertThat(secrets.bytes("key", 32)).isEqualTo(before);
    }
}
