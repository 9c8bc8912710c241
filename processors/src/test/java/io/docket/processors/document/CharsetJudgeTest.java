package io.docket.processors.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetJudgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Müller bestellt für die Größe 5, Straße in Köln",
                "IBM850       | Müller bestellt für die Größe 5, Straße in Köln",
                "x-MacRoman   | Müller bestellt für die Größe 5, Straße in Köln",
                "windows-1252 | El año próximo la compañía pagará en España",
                "windows-1250 | Proszę zapłacić należność, Łódź, źródło, śruby",
                "ISO-8859-2   | Proszę zapłacić należność, Łódź, źródło, śruby",
                "windows-1251 | номер клиент сумма Иванов Петров",
                "KOI8-R       | Это русский текст счёта",
                "IBM866       | Это русский текст заказа",
                "windows-1253 | Παραγγελία προϊόντων, ευχαριστούμε για την προτίμηση",
                "windows-1254 | Sipariş özeti: Ağustos ayında görüşürüz, teşekkür ederiz",
                "windows-1255 | הזמנה מספר שבע לחברת ברגים",
                "windows-31j  | 注文,顧客,金額 東京商店 大阪",
                "EUC-JP       | 発注書：ネジとナットを五百個お送りください",
                "EUC-KR       | 주문서입니다 나사 오백 개를 보내 주세요",
                "GB18030      | 订单：请发送五百个螺丝，谢谢您的订单",
                "Big5         | 訂單：請寄送五百個螺絲，謝謝您的訂單"
            })
    void findsTheCharsetByItsLetters(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(new String(bytes, CharsetJudge.of(bytes, bytes.length).charset()))
                .isEqualTo(text);
    }

    @Test
    void isNotSureOfWhatIsNoText() {
        byte[] bytes = {'a', (byte) 0xa4, 'b', (byte) 0xb5, (byte) 0xd7, 'c', (byte) 0xf7, 'd'};

        assertThat(CharsetJudge.of(bytes, bytes.length).sure()).isFalse();
    }

    @Test
    void isSureOfWhatMostTextsAre() {
        byte[] bytes = "Größe".getBytes(TextEncoding.WINDOWS_1252);

        assertThat(CharsetJudge.of(bytes, bytes.length))
                .isEqualTo(new CharsetJudge.Verdict(TextEncoding.WINDOWS_1252, true));
    }
}
