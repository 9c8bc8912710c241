package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234!",
                "P@ssw0rd2026",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "abcdefghijkl",
                "qwertyuiop12",
                "Welcome-2026!",
                "Sommer2026!!",
                "admin-admin-1",
                "letmeinplease",
                "docketdocket1",
                "9876543210987654"
            })
    void knowsWhatIsTriedFirst(String password) {
        assertThat(CommonPasswords.has(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "right horse, wrong battery",
                "a password from the admin",
                "Tq7-hj2k-Pm9w",
                "xV3v9sQkLw2Z",
                "mein Hund frisst Rechnungen",
                "gzlRkPq0WmA3x1Yb"
            })
    void takesWhatHasSomethingOfItsOwn(String password) {
        assertThat(CommonPasswords.has(password)).isFalse();
    }
}
