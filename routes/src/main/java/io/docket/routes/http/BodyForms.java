package io.docket.routes.http;

import java.util.List;
import org.springframework.boot.autoconfigure.http.HttpMessageConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** What Spring's bodies may be. Its own list would also read and write XML, and load an XSLT processor at each start. */
@Configuration(proxyBeanMethods = false)
class BodyForms {

    @Bean
    HttpMessageConverters messageConverters(MappingJackson2HttpMessageConverter json, StringHttpMessageConverter text) {
        return new HttpMessageConverters(
                false,
                List.of(
                        new ByteArrayHttpMessageConverter(),
                        text,
                        new ResourceHttpMessageConverter(),
                        new ResourceRegionHttpMessageConverter(),
                        new FormHttpMessageConverter(),
                        json));
    }
}
