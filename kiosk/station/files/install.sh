#!/bin/sh
# Puts the files of a station in their places. May be run again: after an update, or to change keyboard to touch.
#   sh install.sh keyboard      the kiosk on the text console
#   sh install.sh touch         the kiosk on a touch screen
# A second word names another root, for an image that is being made: sh install.sh keyboard /mnt
set -eu

variant=${1:-}
root=${2:-}
root=${root%/}
here=$(cd "$(dirname "$0")" && pwd)
masked="getty@.service autovt@.service ctrl-alt-del.target swap.target
        sleep.target suspend.target hibernate.target hybrid-sleep.target"

stop() {
    echo "install.sh: $1" >&2
    exit 1
}

each() {
    (cd "$here/root" && find . -type f | sort) | while read -r path; do "$1" "${path#./}"; done
}

# Every file is whole beside its place before the first is put there: a disk that is full changes nothing.
make() {
    target="$root/$1"
    new="$target.kiosk-new"
    case "$1" in
    etc/cups/* | */cups.service.d/*)
        [ -d "$root/etc/cups" ] || return 0 # without CUPS pages go into a folder
        ;;
    etc/kiosk/kiosk.toml)
        [ ! -e "$target" ] || return 0 # the clinic's own
        ;;
    esac
    mode=644
    [ "${1#usr/local/sbin/}" = "$1" ] || mode=755
    mkdir -p "$(dirname "$target")"
    install -m "$mode" "$here/root/$1" "$new" || stop "$target could not be written: is the disk full?"
    if [ "$1" = etc/kiosk/foot.ini ] && [ -z "$root" ]; then no_more_gestures "$new"; fi
    if cmp -s "$new" "$target"; then rm -f "$new"; else keep; fi
}

keep() {
    # What stands there may be somebody's own: it stays beside, each version of it once.
    [ -e "$target" ] || return 0
    number=1
    copy="$target.before-kiosk"
    while [ -e "$copy" ]; do
        ! cmp -s "$target" "$copy" || return 0
        number=$((number + 1))
        copy="$target.before-kiosk.$number"
    done
    cp -p "$target" "$new.2" || stop "no copy of $target could be kept: is the disk full?"
    mv "$new.2" "$copy"
    echo "kept what was there: $copy"
}

put() {
    [ -e "$root/$1.kiosk-new" ] || return 0
    mv -f "$root/$1.kiosk-new" "$root/$1"
    echo "written: $root/$1"
}

forget() {
    rm -f "$root/$1.kiosk-new" "$root/$1.kiosk-new.2"
}

accept_again() {
    for queue in $queues; do cupsaccept "$queue" || echo "install.sh: run cupsaccept $queue." >&2; done
}

restart_cups() {
    # A page that is being printed would be lost, or come out twice: none is taken, and the last one has its time.
    queues=$(LC_ALL=C lpstat -a 2> /dev/null | sed -n 's/^\([^ ]*\) accepting requests.*/\1/p')
    trap accept_again EXIT
    trap 'exit 1' HUP INT TERM
    for queue in $queues; do cupsreject "$queue"; done
    left=180
    while [ -n "$(lpstat -o 2> /dev/null)" ]; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || stop "CUPS still prints. When it has ended: systemctl restart cups"
        sleep 1
    done
    systemctl try-restart cups.service || true
}

no_more_gestures() {
    # A newer foot has more gestures; one that this foot does not know would be a mistake in its file.
    command -v foot > /dev/null || return 0
    for name in select-quote scrollback-up-mouse scrollback-down-mouse; do
        { cat "$1" && echo "$name=none"; } > "$1.2" || stop "$1.2 could not be written: is the disk full?"
        if foot --check-config --config="$1.2" > /dev/null 2>&1; then mv "$1.2" "$1"; fi
        rm -f "$1.2"
    done
}

case "$variant" in
keyboard) on=kiosk.service off=kiosk-touch.service ;;
touch) on=kiosk-touch.service off=kiosk.service ;;
*) stop "say which: sh install.sh keyboard, or sh install.sh touch." ;;
esac
[ "$(id -u)" -eq 0 ] || stop "only root can install; put sudo before it."
[ -z "$root" ] || [ -d "$root" ] || stop "$root is not there."
if [ "$variant" = touch ]; then
    for program in cage foot; do
        [ -x "$root/usr/bin/$program" ] || stop "$program is missing: apt install cage foot seatd xwayland fonts-dejavu-core"
    done
fi

if [ "$variant" = touch ] && [ -z "$root" ] && [ -x /usr/bin/wlr-randr ]; then
    # Asked for other letters, this cage ends, and the kiosk with it, again and again.
    case "$(cage -v 2>&1)" in *" 0.1."*) stop "the letters of this cage cannot be changed: apt remove wlr-randr" ;; esac
fi

trap 'each forget' EXIT
trap 'exit 1' HUP INT TERM
each forget # of a run that was killed
kept=$(each make)
[ -z "$kept" ] || echo "$kept"
written=$(each put)
[ -z "$written" ] || echo "$written"
trap - EXIT HUP INT TERM

systemd-sysusers ${root:+"--root=$root"} kiosk.conf
systemd-tmpfiles ${root:+"--root=$root"} --create kiosk.conf
# shellcheck disable=SC2086 # a list of names
systemctl ${root:+"--root=$root"} --quiet mask $masked
systemctl ${root:+"--root=$root"} --quiet disable "$off" 2> /dev/null || true
systemctl ${root:+"--root=$root"} --quiet enable "$on" kiosk-keys.service
systemctl ${root:+"--root=$root"} --quiet set-default multi-user.target
if [ "$variant" = touch ]; then systemctl ${root:+"--root=$root"} --quiet enable seatd.service; fi

if [ -z "$root" ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    # One of an earlier version remains once it has run, and would never be run again.
    systemctl try-restart kiosk-keys.service || true
    swapoff -a
fi
echo "Installed: $on starts when the machine starts."

if [ -z "$root" ] && [ -d /run/systemd/system ]; then
    # CUPS reads its files when it starts; where none of them has changed it is left alone.
    case "$written" in */cups/* | */cups.service.d/*) restart_cups ;; esac
fi
