package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import io.fluxer.FluxerException;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

/**
 * Makes the client of each bot, and what starts and stops it, from its properties and
 * what the application has.
 */
final class ClientFactory {

	/** Boot's own default of {@code spring.lifecycle.timeout-per-shutdown-phase}. */
	private static final Duration DEFAULT_PHASE_TIMEOUT = Duration.ofSeconds(30);

	private final ClientProperties properties;

	private final Environment environment;

	private final ObjectProvider<FluxerCacheCustomizer> cacheCustomizers;

	private final ObjectProvider<FluxerClientOptionsCustomizer> optionsCustomizers;

	private final ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers;

	private final ObjectProvider<FluxerGatewayCustomizer> gatewayCustomizers;

	private final ObjectProvider<SessionStore> sessionStore;

	private final ObjectProvider<FluxerKeepAlive> keepAlive;

	private final ClientInstrumentation instrumentation;

	private @Nullable SessionStore sharedSessionStore;

	private final List<FluxerClientLifecycle> lifecycles = new CopyOnWriteArrayList<>();

	ClientFactory(ClientProperties properties, Environment environment,
			ObjectProvider<FluxerCacheCustomizer> cacheCustomizers,
			ObjectProvider<FluxerClientOptionsCustomizer> optionsCustomizers,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers,
			ObjectProvider<FluxerGatewayCustomizer> gatewayCustomizers, ObjectProvider<SessionStore> sessionStore,
			ObjectProvider<FluxerKeepAlive> keepAlive, ClientInstrumentation instrumentation) {
		this.instrumentation = instrumentation;
		this.properties = properties;
		this.environment = environment;
		this.cacheCustomizers = cacheCustomizers;
		this.optionsCustomizers = optionsCustomizers;
		this.httpClientCustomizers = httpClientCustomizers;
		this.gatewayCustomizers = gatewayCustomizers;
		this.sessionStore = sessionStore;
		this.keepAlive = keepAlive;
	}

	Client create(FluxerConnectionDetails details, Rest rest) {
		Client.Builder builder = Client.builder(options(details, rest))
			.rest(rest)
			.sessionStore(sessionStore(rest.clientName()))
			.gatewayHttpClient(gatewayHttpClient(details));
		this.instrumentation.applyTo(builder);
		try {
			return builder.build();
		}
		catch (FluxerException ex) {
			throw FluxerClientStartException.of(rest.clientName(), this.properties.prefix(rest.clientName()), ex);
		}
	}

	FluxerClientLifecycle lifecycle(Client client, FluxerConnectionDetails details) {
		FluxerProperties own = this.properties.of(client.name());
		FluxerClientLifecycle lifecycle = new FluxerClientLifecycle(client, details,
				this.properties.prefix(client.name()), own.gateway().startupTimeout(), stopGrace(own),
				this.keepAlive.getIfAvailable(), this.lifecycles);
		this.lifecycles.add(lifecycle);
		return lifecycle;
	}

	/**
	 * Makes the store that the properties of all bots name.
	 */
	synchronized SessionStore sharedSessionStore() {
		SessionStore store = this.properties.of(FluxerClients.DEFAULT).gateway().toSessionStore();
		this.sharedSessionStore = store;
		return store;
	}

	/**
	 * A bean of the application is for all bots, else each has what its properties say.
	 */
	private synchronized SessionStore sessionStore(String client) {
		SessionStore bean = this.sessionStore.getIfAvailable();
		if (bean == null || (bean == this.sharedSessionStore && !FluxerClients.DEFAULT.equals(client))) {
			return this.properties.of(client).gateway().toSessionStore();
		}
		return bean;
	}

	private ClientOptions options(FluxerConnectionDetails details, Rest rest) {
		FluxerProperties own = this.properties.of(rest.clientName());
		FluxerGatewayProperties gateway = own.gateway();
		FluxerPresenceProperties presence = gateway.presence();
		ClientOptions options = new ClientOptions(gateway.intents(), (presence != null) ? presence.toPresence() : null,
				rest.options(), details.getGatewayUrl(), gateway.version(), gateway.waitForGuilds(), limits(own),
				gateway.toOptions(), own.listener().toOptions(Threading.VIRTUAL.isActive(this.environment)),
				gateway.compression(), gateway.toIgnoredEvents(), gateway.shards().toShards());
		for (FluxerClientOptionsCustomizer customizer : this.optionsCustomizers.orderedStream().toList()) {
			options = customizer.customize(rest.clientName(), options);
		}
		return options;
	}

	private CacheSizeLimits limits(FluxerProperties own) {
		CacheSizeLimits limits = own.cache().toLimits();
		for (FluxerCacheCustomizer customizer : this.cacheCustomizers.orderedStream().toList()) {
			limits = customizer.customize(limits);
		}
		return limits;
	}

	private UnaryOperator<HttpClient> gatewayHttpClient(FluxerConnectionDetails details) {
		HttpClientCustomization both = new HttpClientCustomization(this.httpClientCustomizers.orderedStream().toList(),
				details.getSslBundle());
		List<FluxerGatewayCustomizer> customizers = this.gatewayCustomizers.orderedStream().toList();
		return (httpClient) -> {
			HttpClient result = both.apply(httpClient);
			for (FluxerGatewayCustomizer customizer : customizers) {
				result = customizer.customize(result);
			}
			return result;
		};
	}

	/**
	 * Leaves a third of the time that Boot gives a phase for closing what is open, so
	 * that a listener that hangs does not keep the session from being closed.
	 */
	private Duration stopGrace(FluxerProperties own) {
		Duration phase = Binder.get(this.environment)
			.bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
			.orElse(DEFAULT_PHASE_TIMEOUT);
		Duration grace = phase.multipliedBy(2).dividedBy(3);
		Duration timeout = own.listener().timeout();
		return (timeout.compareTo(grace) < 0) ? timeout : grace;
	}

}
