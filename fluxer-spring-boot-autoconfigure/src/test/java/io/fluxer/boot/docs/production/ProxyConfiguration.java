package io.fluxer.boot.docs.production;

import io.fluxer.boot.autoconfigure.FluxerHttpClientCustomizer;
import reactor.netty.transport.ProxyProvider.Proxy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::proxy[]
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

	@Bean
	FluxerHttpClientCustomizer proxy() {
		return (client) -> client.proxy((proxy) -> proxy.type(Proxy.HTTP).host("proxy.example.org").port(3128));
	}

}
// end::proxy[]
