package org.guildhall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDataTest {

    @Test
    void keepsDataForItsOwnerOnly(@TempDir Path repository) throws IOException {
        RunData.kept(repository, false).close();
        assertThat(permissions(repository.resolve(".data"))).isEqualTo("rwx------");
    }

    @Test
    void closesDataThatWereOpenBefore(@TempDir Path repository) throws IOException {
        Path data = Files.createDirectory(
                repository.resolve(".data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        RunData once = RunData.once(repository);
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(once.layout().home())).isEqualTo("rwx------");
        once.close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
