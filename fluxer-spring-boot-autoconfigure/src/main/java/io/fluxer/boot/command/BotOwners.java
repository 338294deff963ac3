package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.Application;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom a bot belongs to: those that its properties name, else the owner of its
 * application, who is asked for once. Safe for use by many threads.
 */
final class BotOwners {

	/** An application without an owner is asked for again after that. */
	private static final Duration RETRY = Duration.ofMinutes(1);

	private final Map<Client, Answer> ofApplications = new WeakHashMap<>();

	private final CommandSettings settings;

	private final LongSupplier nanoTime;

	BotOwners(CommandSettings settings, LongSupplier nanoTime) {
		this.settings = settings;
		this.nanoTime = nanoTime;
	}

	boolean contains(User user, Client client) {
		List<Snowflake> named = this.settings.of(client).owners();
		return !named.isEmpty() ? named.contains(user.id()) : user.id().equals(ofApplication(client));
	}

	private synchronized @Nullable Snowflake ofApplication(Client client) {
		Answer known = this.ofApplications.get(client);
		if (known != null && (known.owner() != null || this.nanoTime.getAsLong() - known.at() < RETRY.toNanos())) {
			return known.owner();
		}
		Application application = client.applications().getOauthApplicationsMe().block();
		User owner = (application != null) ? application.owner() : null;
		Snowflake id = (owner != null) ? owner.id() : null;
		this.ofApplications.put(client, new Answer(id, this.nanoTime.getAsLong()));
		return id;
	}

	private record Answer(@Nullable Snowflake owner, long at) {

	}

}
