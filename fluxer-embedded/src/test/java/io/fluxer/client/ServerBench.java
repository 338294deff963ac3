package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.FrameFilter;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.RestOptions;
import org.awaitility.Awaitility;
import reactor.core.Disposable;
import reactor.core.Disposables;

/**
 * A bench with a real server, real sockets and real time.
 */
final class ServerBench implements FaultBench, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	final FluxerServer server = FluxerServer.start();

	private final List<Snowflake> channels = new ArrayList<>();

	private final Disposable.Swap login = Disposables.swap();

	private final Client client;

	ServerBench(UnaryOperator<ClientOptions> options) {
		this.channels.add(this.server.channelId());
		this.channels.add(this.server.createChannel(this.server.guildId(), "second"));
		this.channels.add(this.server.createChannel(this.server.guildId(), "third"));
		this.client = Client.create(options.apply(ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50)))));
	}

	@Override
	public Client client() {
		return this.client;
	}

	@Override
	public List<Snowflake> channels() {
		return this.channels;
	}

	@Override
	public void say(Snowflake channel, String text) {
		this.server.person().say(channel, text);
	}

	@Override
	public void sayDirectly(String text) {
		this.server.person().sayDirectly(text);
	}

	@Override
	public void filter(FrameFilter filter) {
		this.server.gateway().filter(filter);
	}

	@Override
	public void login() {
		this.login.update(this.client.login(this.server.botToken()).subscribe((nothing) -> {
		}, (ex) -> {
		}));
	}

	@Override
	public void await(String what, BooleanSupplier condition) {
		Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(condition::getAsBoolean);
	}

	@Override
	public long nanos() {
		return System.nanoTime();
	}

	@Override
	public void close() {
		this.client.destroy().block(PATIENCE);
		this.login.dispose();
		this.server.close();
	}

}
