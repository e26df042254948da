# shellcheck shell=bash disable=SC2034,SC2154 # shared with those who source it
# Builds an image of HiveMQ CE without a registry, from what is on this machine. Needs common.sh, java.sh, packages.sh.

image_why_not=""

# image_fail REASON
image_fail() {
  image_why_not=$1
  return 1
}

# image_build NAME
image_build() {
  local home work=$root/target/image
  home=$(find_java_home jlink) || image_fail "there is no JDK with jlink" || return
  find_program busybox >/dev/null || image_fail "busybox is missing: apt-get install busybox-static" || return
  rm -rf "$work"
  mkdir -p "$work/root"/{bin,tmp,etc,usr/bin,opt/hivemq/{bin,conf,data,log,extensions}}
  image_jars "$work" || image_fail "Maven could not fetch HiveMQ CE" || return
  "$home/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.zipfs \
    --strip-java-debug-attributes --no-header-files --no-man-pages --output "$work/root/opt/java" ||
    image_fail "jlink failed" || return
  image_shell "$work/root"
  image_libraries "$work/root"
  image_scripts "$work/root"
  tar -C "$work/root" --owner=0 --group=0 -c . | docker_patience=300 docker_cli import \
    -c 'ENTRYPOINT ["/opt/docker-entrypoint.sh"]' -c 'CMD ["/opt/hivemq/bin/run.sh"]' -c 'WORKDIR /opt/hivemq' \
    -c 'ENV PATH=/opt/java/bin:/usr/bin:/bin' - "$1" >/dev/null || image_fail "docker import failed" || return
  rm -rf "$work"
}

# image_jars FOLDER: HiveMQ CE and its libraries in the versions of the root POM.
image_jars() {
  local version
  version=$(sed -n 's|^    <version>\(.*\)</version>|\1|p' "$root/pom.xml" | sed -n 1p)
  cat >"$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>io.codriver</groupId>
    <artifactId>codriver</artifactId>
    <version>$version</version>
    <relativePath>../../pom.xml</relativePath>
  </parent>
  <artifactId>codriver-image</artifactId>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>com.hivemq</groupId>
      <artifactId>hivemq-community-edition-embedded</artifactId>
    </dependency>
    <dependency>
      <groupId>ch.qos.logback</groupId>
      <artifactId>logback-classic</artifactId>
    </dependency>
  </dependencies>
</project>
POM
  "$(find_program mvn)" -B -q -ntp -f "$1/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$1/root/opt/hivemq/lib"
}

# image_shell FOLDER: busybox under all its names.
image_shell() {
  local name
  cp "$(readlink -f "$(find_program busybox)")" "$1/bin/busybox"
  for name in $("$1/bin/busybox" --list); do
    if [ "$name" != busybox ]; then ln -s busybox "$1/bin/$name"; fi
  done
  printf 'root:x:0:0:root:/root:/bin/sh\n' >"$1/etc/passwd"
  printf 'root:x:0:\n' >"$1/etc/group"
  printf 'passwd: files\ngroup: files\nhosts: files dns\n' >"$1/etc/nsswitch.conf"
  chmod 1777 "$1/tmp"
}

# image_libraries FOLDER: the shared libraries of Java and the shell, and those that are loaded by name at run time.
image_libraries() {
  local file name wanted=(libpthread.so.0 librt.so.1 libdl.so.2 libm.so.6 libstdc++.so.6 libgcc_s.so.1 libresolv.so.2
    libnss_files.so.2 libnss_dns.so.2)
  {
    find "$1/opt/java" "$1/bin/busybox" -type f \( -perm -100 -o -name '*.so' \) -exec ldd {} + 2>/dev/null |
      sed -n -e 's/.* => \(\/[^ ]*\) .*/\1/p' -e 's/^\t\(\/[^ ]*\) (.*/\1/p'
    for name in "${wanted[@]}"; do
      PATH=$PATH:/sbin ldconfig -p | sed -n "s|^\t${name//+/\\+} (.*x86-64.* => ||p;s|^\t${name//+/\\+} (.*AArch64.* => ||p" | sed -n 1p
    done
  } | grep -v "^$1" | sort -u | while IFS= read -r file; do
    mkdir -p "$1${file%/*}"
    cp -L "$file" "$1$file"
  done
}

# image_scripts FOLDER: what Testcontainers expects at these two places.
image_scripts() {
  printf '#!/bin/sh\nexec "$@"\n' >"$1/opt/docker-entrypoint.sh"
  cat >"$1/opt/hivemq/bin/run.sh" <<'RUN'
#!/bin/sh
exec /opt/java/bin/java -Xmx256m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true -Dhivemq.home=/opt/hivemq \
  --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.nio=ALL-UNNAMED \
  --add-opens java.base/sun.nio.ch=ALL-UNNAMED --add-opens jdk.management/com.sun.management.internal=ALL-UNNAMED \
  --add-exports java.base/jdk.internal.misc=ALL-UNNAMED -cp '/opt/hivemq/lib/*' com.hivemq.HiveMQServer
RUN
  chmod 755 "$1/opt/docker-entrypoint.sh" "$1/opt/hivemq/bin/run.sh"
}
