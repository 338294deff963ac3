package io.fluxer.gateway;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A directory for the owner alone, where the file system knows owners (POSIX). One that
 * is open to others is closed to them if nothing foreign is in it; one that others could
 * change is refused otherwise, since what is read from it decides where a bot connects.
 */
final class PrivateDirectory {

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> CHANGED_BY_OTHERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
			PosixFilePermission.OTHERS_WRITE);

	private final Path path;

	private final Predicate<Path> own;

	/**
	 * Creates a directory, not yet on the disk.
	 * @param path where it is
	 * @param own tells which files in it are the application's own
	 */
	PrivateDirectory(Path path, Predicate<Path> own) {
		this.path = path;
		this.own = own;
	}

	Path path() {
		return this.path;
	}

	/**
	 * Makes the directory, with those above it, or closes the one that is there.
	 * @throws IOException if it cannot be made, or if others could change it
	 */
	void create() throws IOException {
		Files.createDirectories(this.path, attributes("rwx------"));
		secure();
	}

	/**
	 * Closes the directory to others.
	 * @throws IOException if others could change it and it cannot be closed
	 */
	void secure() throws IOException {
		if (!isPosix() || !Files.isDirectory(this.path)) {
			return;
		}
		Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(this.path);
		if (OWNER.containsAll(permissions) || (isOwn() && close())) {
			return;
		}
		if (permissions.stream().anyMatch(CHANGED_BY_OTHERS::contains)) {
			throw new IOException("Others may change the directory " + this.path + " ("
					+ PosixFilePermissions.toString(permissions)
					+ "), so no session is kept there: use one that belongs to the bot's user alone (chmod 700)");
		}
	}

	/** Returns the attributes of a new file or directory. */
	FileAttribute<?>[] attributes(String permissions) {
		return isPosix()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private boolean isPosix() {
		return this.path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private boolean isOwn() throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.path)) {
			for (Path entry : entries) {
				if (!this.own.test(entry) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
					return false;
				}
			}
			return true;
		}
	}

	private boolean close() {
		try {
			Files.setPosixFilePermissions(this.path, OWNER);
			return true;
		}
		catch (IOException ex) {
			// It belongs to another user.
			return false;
		}
	}

}
