package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FrameFilter;

/**
 * A server, a client that is not logged in, and the time in which both live.
 */
interface FaultBench {

	/** The client's patience with a bench: far above what anything needs. */
	Duration LIMIT = Duration.ofHours(4);

	Client client();

	/** Channels of a guild that a person writes in. */
	List<Snowflake> channels();

	/** Lets somebody write in a channel of the guild. */
	void say(Snowflake channel, String text);

	/** Lets somebody write to the bot directly. */
	void sayDirectly(String text);

	/** Lets what the server sends pass a filter. */
	void filter(FrameFilter filter);

	void login();

	/** Lets time pass until something holds. */
	void await(String what, BooleanSupplier condition);

	/** The time in nanoseconds. */
	long nanos();

}
