package io.fluxer.benchmarks;

import java.nio.charset.StandardCharsets;

import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.cache.EntityCache;
import io.fluxer.entity.Guild;
import io.fluxer.event.EventDecoder;
import io.fluxer.json.RawJson;
import org.openjdk.jol.info.GraphLayout;

/**
 * What the cache retains: 50 guilds with 2,000 members and 50 channels each, nobody in
 * two of them, fed by the frames that a server sends.
 */
final class CacheBenchmark {

	private static final int GUILDS = 50;

	private static final int MEMBERS = 2_000;

	private static final int CHANNELS = 50;

	/** How many a GUILD_MEMBERS_CHUNK has at most (Fluxer's gateway, op 8). */
	private static final int CHUNK = 1_000;

	private static final double AIM = 40;

	private static final String TABLE = """
			%d guilds, %,d members, %,d channels, %,d users in cache
			%.1f MB retained (aim %.0f), %,d objects
			%s %s
			""";

	private CacheBenchmark() {
	}

	/**
	 * Prints the retained bytes.
	 * @param arguments anything for a table of the classes that take most
	 */
	public static void main(String[] arguments) {
		// The entities are records, whose fields JOL finds by itself only this way.
		System.setProperty("jol.magicFieldOffset", "true");
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());
		EventDecoder decoder = new EventDecoder();
		for (int guild = 0; guild < GUILDS; guild++) {
			apply(updater, decoder, "GUILD_CREATE", RecordedFrames.guild(guild, CHANNELS, MEMBERS));
			for (int first = 0; first < MEMBERS; first += CHUNK) {
				apply(updater, decoder, "GUILD_MEMBERS_CHUNK",
						RecordedFrames.membersChunk(guild, guild * MEMBERS + first, CHUNK));
			}
		}
		report(updater, arguments.length > 0);
	}

	private static void report(CacheUpdater updater, boolean byClass) {
		EntityCache cache = updater.cache();
		int members = cache.guilds()
			.values()
			.stream()
			.map(Guild::id)
			.mapToInt((guild) -> cache.members(guild).size())
			.sum();
		if (members != GUILDS * MEMBERS || cache.channels().size() != GUILDS * CHANNELS) {
			throw new IllegalStateException("The cache is not complete: " + members + " members");
		}
		GraphLayout layout = GraphLayout.parseInstance(updater);
		System.out.printf(TABLE, cache.guilds().size(), members, cache.channels().size(), cache.users().size(),
				layout.totalSize() / 1e6, AIM, layout.totalCount(), System.getProperty("java.vm.name"),
				System.getProperty("java.vm.version"));
		if (byClass) {
			System.out.println(layout.toFootprint());
		}
	}

	private static void apply(CacheUpdater updater, EventDecoder decoder, String name, String payload) {
		updater.apply(decoder.decode(name, RawJson.of(payload.getBytes(StandardCharsets.UTF_8))));
	}

}
