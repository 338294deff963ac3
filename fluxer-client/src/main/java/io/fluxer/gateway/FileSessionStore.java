package io.fluxer.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.lang.CheckReturnValue;

/**
 * Keeps sessions in a directory, one file for each shard of each bot; several bots may
 * share the directory, several processes of one bot may not. A file is replaced as a
 * whole, so that a process that is killed leaves the old one or the new one. Directory
 * and files are for the owner alone where the file system knows owners (POSIX).
 * <p>
 * A file that cannot be read, or does not hold a session of its key that this version
 * understands, counts as none: a warning says what is wrong, and it is overwritten in
 * time. Files are read and written on threads of {@link Schedulers#boundedElastic()}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FileSessionStore implements SessionStore {

	private static final Logger logger = LoggerFactory.getLogger(FileSessionStore.class);

	private static final String PREFIX = "session-";

	private static final String SUFFIX = ".json";

	private static final String UNFINISHED = ".tmp";

	private static final String OWNER_ONLY_FILE = "rw-------";

	private final PrivateDirectory owned;

	/**
	 * Creates a store.
	 * @param directory where the files are; made, with those above it, when the first one
	 * is written
	 */
	public FileSessionStore(Path directory) {
		this.owned = new PrivateDirectory(directory.toAbsolutePath().normalize(), FileSessionStore::isSession);
	}

	/**
	 * Returns where the files are.
	 * @return the absolute path
	 */
	public Path directory() {
		return this.owned.path();
	}

	@Override
	public Mono<StoredSession> load(SessionKey key) {
		return onThreadOfFiles(() -> read(key));
	}

	/**
	 * Stores a session in place of the one that is there.
	 * @param session the session
	 * @return completes once another process would load it; fails with
	 * {@link IOException} if the file cannot be written, and leaves the old one then
	 */
	@Override
	public Mono<Void> save(StoredSession session) {
		return onThreadOfFiles(() -> {
			write(session);
			return null;
		});
	}

	/**
	 * Deletes a session.
	 * @param key whose
	 * @return completes once there is none; fails with {@link IOException} if the file
	 * cannot be deleted
	 */
	@Override
	public Mono<Void> delete(SessionKey key) {
		return onThreadOfFiles(() -> {
			Files.deleteIfExists(file(key));
			// What a killed process left, which holds a session too.
			Files.deleteIfExists(unfinished(file(key)));
			return null;
		});
	}

	private @Nullable StoredSession read(SessionKey key) {
		Path file = file(key);
		try {
			this.owned.secure();
			return SessionFile.parse(Files.readAllBytes(file), key);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (SessionFile.UnusableException ex) {
			logger.warn("The stored session {} is not used: {}", file, ex.getMessage());
		}
		catch (IOException ex) {
			logger.warn("The stored session {} cannot be read: {}", file, ex.toString());
		}
		return null;
	}

	private void write(StoredSession session) throws IOException {
		this.owned.create();
		Path file = file(session.key());
		Path next = unfinished(file);
		// What a killed process left.
		Files.deleteIfExists(next);
		try (FileChannel channel = FileChannel.open(next,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				this.owned.attributes(OWNER_ONLY_FILE))) {
			ByteBuffer bytes = ByteBuffer.wrap(SessionFile.format(session));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			// Without it a machine that fails may keep the new name and lose the text.
			channel.force(false);
		}
		Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(SessionKey key) {
		return directory().resolve(PREFIX + key.bot() + "-" + key.shard() + "-of-" + key.shardCount() + SUFFIX);
	}

	private static Path unfinished(Path file) {
		return file.resolveSibling(file.getFileName() + UNFINISHED);
	}

	private static boolean isSession(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(PREFIX) && (name.endsWith(SUFFIX) || name.endsWith(SUFFIX + UNFINISHED));
	}

	private static <T> Mono<T> onThreadOfFiles(Callable<? extends @Nullable T> work) {
		return Mono.<T>fromCallable(work).subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public String toString() {
		return "FileSessionStore[" + directory() + "]";
	}

}
