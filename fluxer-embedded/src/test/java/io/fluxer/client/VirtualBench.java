package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FrameFilter;
import io.fluxer.embedded.core.GatewayLevers;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bench without sockets whose time passes only while somebody waits.
 */
final class VirtualBench implements FaultBench {

	private static final Duration STEP = Duration.ofMillis(10);

	final VirtualFluxer fluxer;

	private final Snowflake person;

	private final List<Snowflake> channels = new ArrayList<>();

	private @Nullable Throwable failure;

	VirtualBench(long seed) {
		this(seed, UnaryOperator.identity());
	}

	VirtualBench(long seed, UnaryOperator<ClientOptions> options) {
		this.fluxer = new VirtualFluxer(seed, options, SilentJournal.INSTANCE);
		this.person = this.fluxer.core.addPerson("Person");
		Snowflake guild = this.fluxer.core.addGuild("Guild", this.person);
		this.channels.add(this.fluxer.core.firstChannel(guild));
		this.channels.add(this.fluxer.core.addChannel(guild, "second"));
		this.channels.add(this.fluxer.core.addChannel(guild, "third"));
	}

	GatewayLevers levers() {
		return this.fluxer.levers();
	}

	@Override
	public Client client() {
		return this.fluxer.client;
	}

	@Override
	public List<Snowflake> channels() {
		return this.channels;
	}

	@Override
	public void say(Snowflake channel, String text) {
		this.fluxer.core.say(this.person, channel, text);
	}

	@Override
	public void sayDirectly(String text) {
		this.fluxer.core.sayDirectly(this.person, text);
	}

	@Override
	public void filter(FrameFilter filter) {
		levers().filter(filter::filter);
	}

	@Override
	public void login() {
		client().login(this.fluxer.core.botToken()).subscribe(null, (ex) -> this.failure = ex);
	}

	/** Returns why the login ended, if it did. */
	@Nullable Throwable failure() {
		return this.failure;
	}

	@Override
	public void await(String what, BooleanSupplier condition) {
		long end = nanos() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(nanos()).as(what).isLessThan(end);
			assertThat(this.failure).as("what ended the login").isNull();
			this.fluxer.advance(STEP);
		}
	}

	@Override
	public long nanos() {
		return this.fluxer.time.now(TimeUnit.NANOSECONDS);
	}

}
